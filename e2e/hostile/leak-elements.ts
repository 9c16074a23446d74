import { asReferences, nameOf, type Vectors } from './vector.ts'

const gone = (what: string) => ({ dead: `Chromium has no ${what}` })
const schemeless = (url: string) => url.replace(/^http:/, '')

const images: Vectors = {
  img: (url) => `<img src="${url}">`,
  'img-unquoted': (url) => `<img src=${url}>`,
  'img-case': (url) => `<IMG SRC='${url}'>`,
  'img-slashes': (url) => `<img/alt/src="${url}"/>`,
  'img-schemeless': (url) => `<img src="${schemeless(url)}">`,
  'img-backslashes': (url) => `<img src="${url.replaceAll('/', '\\')}">`,
  'img-references': (url) => `<img src="${asReferences(url)}">`,
  'img-open-references': (url) => `<img src="${asReferences(url).replaceAll(';', '')}">`,
  'img-named-references': (url) => `<img src="${url.replaceAll(':', '&colon;').replaceAll('/', '&sol;')}">`,
  'img-broken-lines': (url) => `<img src="h&Tab;t\nt&NewLine;p${url.slice(4)}">`,
  'img-controls': (url) => `<img src="&#1; &#31;${url} ">`,
  'img-lazy': (url) => `<img loading="lazy" src="${url}">`,
  'img-image': (url) => `<image src="${url}">`,
  'img-after-comment': (url) => `<!--><img src="${url}">-->`,
  'img-after-bang': (url) => `<!-- a --!><img src="${url}"> -->`,
  'img-after-condition': (url) => `<![if !mso]><img src="${url}"><![endif]>`,
  'img-after-cdata': (url) => `<![CDATA[><img src="${url}">]]>`,
  'img-after-instruction': (url) => `<?xml ><img src="${url}">?>`,
  'img-in-noscript': [(url) => `<noscript><img src="${url}"></noscript>`, { scriptless: true }],
  'img-in-table': (url) => `<table><img src="${url}"><tr><td>x</td></tr></table>`,
  'img-in-shadow': (url) => `<div><template shadowrootmode="open"><img src="${url}"></template></div>`,
  'img-in-object': (url) => `<object data="data:x/y,"><img src="${url}"></object>`,
  'img-low-source': [(url) => `<img lowsrc="${url}" dynsrc="${url}">`, gone('lowsrc and dynsrc')],
  'img-description': [(url) => `<img longdesc="${url}">`, gone('longdesc')],
  'img-attribution': [(url) => `<img src="data:," attributionsrc="${url}">`, gone('attribution reports')],
  'img-own-server': (url) => `<img src="/healthz?${nameOf(url)}">`,
  srcset: (url) => `<img srcset="${url} 1x, ${url}/2 2x">`,
  'srcset-widths': (url) => `<img srcset="${url} 100w, ${url}/2 900w" sizes="100vw">`,
  'srcset-commas': (url) => `<img src="data:," srcset=",,${url}">`,
  'srcset-references': (url) => `<img srcset="${asReferences(url)}&#32;1x">`,
  picture: (url) => `<picture><source srcset="${url}"><img src="data:,"></picture>`,
  'picture-media': (url) =>
    `<picture><source media="all" type="image/png" srcset="${url} 1x"><img alt="x"></picture>`,
  'picture-img': (url) => `<picture><source media="not all" srcset="data:,"><img src="${url}"></picture>`,
  'input-image': (url) => `<input type="image" src="${url}">`,
  'input-references': (url) => `<input type="&#105;mage" src="${asReferences(url)}">`,
  cid: (url) => `<img src="cid:${nameOf(url)}@nowhere.example">`,
  'cid-style': (url) => `<div style="background:url(cid:${nameOf(url)}@nowhere.example)">x</div>`,
  'cid-frame': (url) => `<iframe src="cid:${nameOf(url)}@nowhere.example"></iframe>`,
}

const backgrounds: Vectors = Object.fromEntries([
  ['background-body', (url: string) => `<body background="${url}">x`],
  ['background-table', (url: string) => `<table background="${url}"><tr><td>x</table>`],
  ...['thead', 'tr', 'td', 'th'].map((tag) => [
    `background-${tag}`,
    (url: string) => `<table>${tag === 'thead' ? '' : '<tr>'}<${tag} background="${url}"><td>x</table>`,
  ]),
  ['background-references', (url: string) => `<table background="${asReferences(url)}"><tr><td>x</table>`],
])

const media: Vectors = {
  poster: (url) => `<video poster="${url}"></video>`,
  'poster-references': (url) => `<video poster="${asReferences(url)}"></video>`,
  video: (url) => `<video src="${url}"></video>`,
  'video-source': (url) => `<video><source src="${url}" type="video/webm"></video>`,
  'video-metadata': (url) => `<video preload="metadata" src="${url}"></video>`,
  audio: (url) => `<audio src="${url}"></audio>`,
  'audio-source': (url) => `<audio controls><source src="${url}"></audio>`,
  'audio-autoplay': (url) => `<audio autoplay muted src="${url}"></audio>`,
  track: (url) =>
    `<video crossorigin src="data:video/webm,"><track default kind="subtitles" src="${url}"></video>`,
  bgsound: [(url) => `<bgsound src="${url}">`, gone('bgsound')],
}

const embedded: Vectors = {
  object: (url) => `<object data="${url}"></object>`,
  'object-image': (url) => `<object type="image/png" data="${asReferences(url)}"></object>`,
  'object-html': (url) => `<object type="text/html" data="${url}"></object>`,
  'object-parameter': [
    (url) => `<object><param name="movie" value="${url}"></object>`,
    gone('parameters that name an address'),
  ],
  embed: (url) => `<embed src="${url}">`,
  'embed-svg': (url) => `<embed type="image/svg+xml" src="${schemeless(url)}">`,
  applet: [(url) => `<applet code="x" archive="${url}"></applet>`, gone('applets')],
  iframe: (url) => `<iframe src="${url}"></iframe>`,
  'iframe-references': (url) => `<iframe src="${asReferences(url)}"></iframe>`,
  'iframe-document': (url) => `<iframe srcdoc="<img src='${url}'>"></iframe>`,
  'iframe-document-references': (url) => `<iframe srcdoc="${asReferences(`<img src='${url}'>`)}"></iframe>`,
  'iframe-data': (url) => `<iframe src="data:text/html,<img src='${url}'>"></iframe>`,
  'iframe-own-server': (url) => `<iframe src="/healthz?${nameOf(url)}"></iframe>`,
  frame: [(url) => `<frameset><frame src="${url}"></frameset>`, { swallows: false }],
  'fenced-frame': [
    (url) => `<fencedframe src="${url}"></fencedframe>`,
    { dead: 'a fenced frame takes its address from a script alone' },
  ],
  portal: [(url) => `<portal src="${url}"></portal>`, gone('portals')],
  layer: [(url) => `<layer src="${url}"></layer><ilayer src="${url}"></ilayer>`, gone('layers')],
  'svg-in-data': [
    (url) => `<img src="data:image/svg+xml,${encodeURIComponent(svg(`<image href="${url}"/>`))}">`,
    { dead: 'an image asks for nothing else' },
  ],
  'svg-in-object': (url) =>
    `<object data="data:image/svg+xml,${encodeURIComponent(svg(`<image href="${url}"/>`))}"></object>`,
  'svg-in-embed': (url) =>
    `<embed src="data:image/svg+xml,${encodeURIComponent(svg(`<image href="${url}"/>`))}">`,
}

function svg(inside: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
}

const linksWait = { dead: 'Chromium looks up the names of links no more than they are followed' }
const topOnly = { dead: 'asked for by the top document alone' }
const links: Vectors = {
  'link-style': (url) => `<link rel="stylesheet" href="${url}">`,
  'link-style-references': (url) => `<link rel="&#115;tylesheet" href="${asReferences(url)}">`,
  'link-style-print': (url) => `<link rel="stylesheet" media="print" href="${url}">`,
  'link-style-other': (url) => `<link rel="alternate stylesheet" title="x" href="${url}">`,
  'link-many': (url) => `<link rel="x STYLESHEET y" href="${url}">`,
  'preload-image': (url) => `<link rel="preload" as="image" href="${url}">`,
  'preload-set': (url) => `<link rel="preload" as="image" imagesrcset="${url} 1x">`,
  'preload-font': (url) => `<link rel="preload" as="font" crossorigin href="${url}">`,
  'preload-style': (url) => `<link rel="preload" as="style" href="${url}">`,
  'preload-script': (url) => `<link rel="preload" as="script" href="${url}">`,
  'preload-fetch': (url) => `<link rel="preload" as="fetch" crossorigin href="${url}">`,
  'preload-module': (url) => `<link rel="modulepreload" href="${url}">`,
  prefetch: (url) => `<link rel="prefetch" href="${url}">`,
  'prefetch-references': (url) => `<link rel="pre&#102;etch" href="${asReferences(url)}">`,
  preconnect: [(url) => `<link rel="preconnect" href="${url}">`, { nameOnly: true }],
  'preconnect-anonymous': [
    (url) => `<link rel="preconnect" crossorigin href="${schemeless(url)}">`,
    { nameOnly: true },
  ],
  'dns-prefetch': [(url) => `<link rel="dns-prefetch" href="${url}">`, { nameOnly: true }],
  'dns-prefetch-schemeless': [
    (url) => `<link rel="DNS-prefetch" href="${schemeless(url)}">`,
    { nameOnly: true },
  ],
  'dns-anchor': [(url) => `<a href="${url}">A link that nobody follows</a>`, linksWait],
  'dns-anchor-allowed': [
    (url) => `<meta http-equiv="x-dns-prefetch-control" content="on"><a href="${url}">A link</a>`,
    linksWait,
  ],
  'dns-area': [(url) => `<map name="m"><area href="${url}" shape="default"></map>`, linksWait],
  prerender: [(url) => `<link rel="prerender" href="${url}">`, gone('links that prerender')],
  icon: [(url) => `<link rel="icon" href="${url}">`, topOnly],
  'icon-touch': [(url) => `<link rel="apple-touch-icon shortcut icon" href="${url}">`, topOnly],
  manifest: [(url) => `<link rel="manifest" href="${url}">`, topOnly],
  dictionary: (url) => `<link rel="compression-dictionary" href="${url}">`,
  'html-import': [(url) => `<link rel="import" href="${url}">`, gone('HTML imports')],
  'html-manifest': [(url) => `<html manifest="${url}">x`, gone('application cache')],
  'script-source': (url) => `<script src="${url}"></script>`,
  'script-module': (url) => `<script type="module">import '${url}'</script>`,
  speculation: [
    (url) => `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url}"]}]}</script>`,
    topOnly,
  ],
}

const journeys: Vectors = {
  refresh: (url) => `<meta http-equiv="refresh" content="0;url=${url}">`,
  'refresh-quoted': (url) => `<meta http-equiv="Refresh" content="0; URL='${url}'">`,
  'refresh-comma': (url) => `<meta http-equiv="refresh" content="0,${url}">`,
  'refresh-references': (url) => `<meta http-equiv="re&#102;resh" content="${asReferences(`0;url=${url}`)}">`,
  'refresh-in-noscript': [
    (url) => `<noscript><meta http-equiv="refresh" content="0;url=${url}"></noscript>`,
    { dead: 'a frame without scripts does not refresh' },
  ],
  base: (url) => `<base href="${url}/"><img src="relative">`,
  'base-references': (url) => `<base href="${asReferences(url)}/"><img src="relative">`,
  form: (url) => `<form action="${url}"><button class="go">Send</button></form>`,
  'form-post': (url) =>
    `<form method="post" action="${url}"><input name="a" value="b"><input type="submit" class="go"></form>`,
  'form-image': (url) => `<form action="${url}"><input type="image" alt="Send it" class="go"></form>`,
  'form-action': (url) => `<form><button formaction="${asReferences(url)}" class="go">Send</button></form>`,
  'form-apart': (url) => `<form id="f" action="${url}"></form><button form="f" class="go">Send</button>`,
  'form-label': (url) =>
    `<form action="${url}"><label class="go" for="s">Send</label><input type="submit" id="s"></form>`,
  ping: (url) => `<a href="#here" ping="${url}" class="go">Here</a>`,
  'ping-references': (url) => `<a href="#here" ping="${asReferences(url)}" class="go">Here</a>`,
  'ping-area': (url) =>
    `<map name="m"><area shape="default" href="#here" ping="${url}"></map><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="50" height="20" usemap="#m" class="go">`,
  'ping-attribution': [
    (url) => `<a href="#here" attributionsrc="${url}" class="go">Here</a>`,
    gone('attribution reports'),
  ],
}

const sameOrigin = { dead: 'Chromium takes it from the origin of the page alone' }
const foreign: Vectors = {
  'svg-image': (url) => `<svg><image href="${url}" width="9" height="9"/></svg>`,
  'svg-image-xlink': (url) => `<svg><image xlink:href="${asReferences(url)}" width="9" height="9"/></svg>`,
  'svg-use': [(url) => `<svg><use href="${url}#x"/></svg>`, sameOrigin],
  'svg-use-own-server': (url) => `<svg><use href="/healthz?${nameOf(url)}#x"/></svg>`,
  'svg-effect': (url) =>
    `<svg><filter id="a"><feImage href="${url}"/></filter><rect filter="url(#a)" width="9" height="9"/></svg>`,
  'svg-effect-xlink': (url) =>
    `<svg><filter id="b"><feImage xlink:href="${url}"/></filter><rect filter="url(#b)" width="9" height="9"/></svg>`,
  'svg-filter': [(url) => `<svg><rect filter="url(${url}#x)" width="9" height="9"/></svg>`, sameOrigin],
  'svg-mask': (url) => `<svg><rect mask="url(${url}#x)" width="9" height="9"/></svg>`,
  'svg-clip': (url) => `<svg><rect clip-path="url(${url}#x)" width="9" height="9"/></svg>`,
  'svg-fill': (url) => `<svg><rect fill="url(${url}#x)" width="9" height="9"/></svg>`,
  'svg-marker': (url) => `<svg><path d="M0 0h9v9" marker-end="url(${url}#x)"/></svg>`,
  'svg-cursor': (url) =>
    `<svg width="90" height="20" cursor="url(${url}),auto"><rect class="go" width="90" height="20"/></svg>`,
  'svg-animate': (url) =>
    `<svg><image width="9" height="9"><animate attributeName="href" values="${url};${url}" dur="1s"/></image></svg>`,
  'svg-set': (url) =>
    `<svg><image width="9" height="9"><set attributeName="href" to="${asReferences(url)}"/></image></svg>`,
  'svg-foreign-object': (url) =>
    `<svg><foreignObject width="9" height="9"><img src="${url}"></foreignObject></svg>`,
  'svg-breakout': (url) => `<svg><img src="${url}"></svg>`,
  'svg-title': (url) => `<svg><title><img src="${url}"></title></svg>`,
  'svg-style': (url) => `<svg><style>@import url("${url}");</style></svg>`,
  'svg-style-references': (url) => `<svg><style>@import&#32;${asReferences(`url("${url}")`)};</style></svg>`,
  'svg-style-cdata': (url) => `<svg><style><![CDATA[@import "${url}";]]></style></svg>`,
  'svg-style-attribute': (url) => `<svg style="background:url(${url})"></svg>`,
  'svg-script': (url) => `<svg><script href="${url}"></script></svg>`,
  'svg-font': [
    (url) =>
      `<svg><font-face font-family="f"><font-face-src><font-face-uri href="${url}"/></font-face-src></font-face></svg>`,
    gone('SVG fonts'),
  ],
  'svg-text-reference': [(url) => `<svg><text><tref href="${url}#x"/></text></svg>`, gone('tref')],
  'math-style': (url) => `<math style="background:url(${url})"><mi>x</mi></math>`,
  'math-annotation': (url) =>
    `<math><annotation-xml encoding="text/html"><img src="${url}"></annotation-xml></math>`,
  'math-text': (url) => `<math><mtext><img src="${url}"></mtext></math>`,
  'math-breakout': (url) => `<math><mrow><img src="${url}"></mrow></math>`,
  'math-glyph': [(url) => `<math><mtext><mglyph src="${url}"/></mtext></math>`, gone('pictures in mglyph')],
  'math-link': [(url) => `<math href="${url}"><mi class="go">x</mi></math>`, gone('links in MathML')],
}

/** Ways by elements and their attributes. */
export const leakElements: Vectors = {
  ...images,
  ...backgrounds,
  ...media,
  ...embedded,
  ...links,
  ...journeys,
  ...foreign,
}
