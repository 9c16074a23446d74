import { asReferences, nameOf, type Vectors } from './vector.ts'

const gone = (what: string) => ({ dead: `Chromium has no ${what}` })
const sameOrigin = { dead: 'Chromium takes it from the origin of the page alone' }
/** A style attribute. */
const on = (declarations: string, inside = 'x') => `<div style='${declarations}'>${inside}</div>`
/** A style element, and something of class `k` that it is for. */
const sheet = (rules: string) => `<style>${rules}</style><p class="k">x</p>`

const attributes: Vectors = {
  'css-image': (url) => on(`background-image:url(${url})`),
  'css-background': (url) => on(`background:#fff url("${url}") no-repeat`),
  'css-second-of-two': (url) => on(`background:linear-gradient(red,blue),url("${url}")`),
  'css-case': (url) => on(`BACKGROUND:URL(${url})`),
  'css-schemeless': (url) => on(`background:url(${url.replace(/^http:/, '')})`),
  'css-references': (url) => on(asReferences(`background:url(${url})`)),
  'css-comment': (url) => on(`background:/*/*/url(${url})/**/`),
  'css-escaped-name': (url) => on(`background:\\75rl("${url}")`),
  'css-escaped-letter': (url) => on(`background:ur\\l("${url}")`),
  'css-escaped-zeros': (url) => on(`background:\\000075\\000072\\00006c("${url}")`),
  'css-escaped-property': (url) => on(`\\62 ackground:url(${url})`),
  'css-escaped-scheme': (url) => on(`background:url(\\68 ttp${url.slice(4)})`),
  'css-broken-string': (url) => on(`background:url("ht\\\ntp${url.slice(4)}")`),
  'css-unclosed': (url) => on(`background:url(${url}`),
  'css-unclosed-string': (url) => on(`background:url("${url}`),
  'css-after-junk': (url) => on(`x;;!;background:url(${url})`),
  'css-after-brace': (url) => on(`color:red;{x}background:red;background:url(${url})`),
  'css-important': (url) => on(`background:url(${url})!important`),
  'css-set': (url) => on(`background-image:image-set("${url}" 1x)`),
  'css-set-url': (url) => on(`background-image:image-set(url(${url}) 1x)`),
  'css-set-escaped': (url) => on(`background-image:im\\61ge-set("${url}" 1x)`),
  'css-set-prefixed': (url) => on(`background-image:-webkit-image-set(url("${url}") 1x)`),
  'css-cross-fade': (url) => on(`background-image:-webkit-cross-fade(url(${url}),url(${url}),50%)`),
  'css-list': (url) => `<ul><li style="list-style:url(${url})">x</ul>`,
  'css-list-image': (url) => `<ul style="list-style-image:\\55RL('${url}')"><li>x</ul>`,
  'css-border': (url) => on(`border:9px solid;border-image:url(${url}) 9`),
  'css-border-source': (url) => on(`border:9px solid;border-image-source:url(${url})`),
  'css-border-prefixed': (url) => on(`border:9px solid;-webkit-border-image:url(${url}) 9`),
  'css-mask': (url) => on(`mask:url(${url})`),
  'css-mask-prefixed': (url) => on(`-webkit-mask-image:url(${url})`),
  'css-mask-box': (url) => on(`-webkit-mask-box-image:url(${url})`),
  'css-content': (url) => on(`content:url(${url})`),
  'css-shape': (url) => on(`float:left;shape-outside:url(${url})`),
  'css-cursor': (url) => `<div class="go" style="cursor:url(${url}),auto">Point here</div>`,
  'css-filter': [(url) => on(`filter:url(${url}#x)`), sameOrigin],
  'css-backdrop': [(url) => on(`backdrop-filter:url(${url}#x)`), sameOrigin],
  'css-clip': (url) => on(`clip-path:url(${url}#x)`),
  'css-offset': [(url) => on(`offset-path:url(${url}#x)`), gone('paths from elsewhere')],
  'css-reflect': (url) => on(`-webkit-box-reflect:below 0 url(${url})`),
  'css-variable': (url) => on(`--x:url(${url});background:var(--x)`),
  'css-variable-escaped': (url) => on(`--x:u\\72l("${url}");background-image:var(--x)`),
  'css-fallback': (url) => on(`background-image:var(--none,url(${url}))`),
  'css-fallback-escaped': (url) => on(`background-image:var(--none,u\\72l("${url}"))`),
  'css-fallback-named': (url) => on(`background-image:v\\61r(--none,\\75 rl("${url}"))`),
  'css-fallback-set': (url) => on(`background-image:var(--none,im\\61ge-set("${url}" 1x))`),
  'css-fallback-list': (url) => `<ul style='list-style-image:var(--none,u\\72l("${url}"))'><li>x</ul>`,
  'css-environment': (url) => on(`background-image:env(none,u\\72l("${url}"))`),
  'css-attribute': [
    (url) => on(`background-image:attr(none,u\\72l("${url}"))`),
    { dead: 'nothing beside attr() may be an address' },
  ],
  'css-condition': (url) => on(`background-image:if(else:u\\72l("${url}"))`),
  'css-body': (url) => `<body style="background:url(${url})">x`,
  'css-root': (url) => `<html style="background:url(${url})"><body>x`,
  'css-own-server': (url) => on(`background:url(/healthz?${nameOf(url)})`),
  'css-source-function': [(url) => on(`background:src("${url}")`), gone('src()')],
  'css-image-function': [(url) => on(`background:image("${url}")`), gone('image()')],
  'css-behaviour': [(url) => on(`behavior:url(${url});-moz-binding:url(${url}#x)`), gone('behaviours')],
}

const sheets: Vectors = {
  sheet: (url) => sheet(`.k{background:url("${url}")}`),
  'sheet-escaped': (url) => sheet(`.k{background:u\\000072 l("${url}")}`),
  'sheet-hidden': (url) => sheet(`<!-- .k{background:url(${url})} -->`),
  'sheet-media': (url) => sheet(`@media all{.k{background:url(${url})}}`),
  'sheet-media-odd': (url) => sheet(`@media (min-width:1px),(a:"\\}"){.k{background:url(${url})}}`),
  'sheet-supports': (url) => sheet(`@supports (display:block){.k{background:url(${url})}}`),
  'sheet-supports-odd': (url) => sheet(`@supports (color:red) or (a:"\\}"){.k{background:u\\72l(${url})}}`),
  'sheet-layer': (url) => sheet(`@layer a{.k{background:url(${url})}}`),
  'sheet-container': (url) =>
    sheet(`html{container-type:inline-size}@container (min-width:1px){.k{background:url(${url})}}`),
  'sheet-scope': (url) => sheet(`@scope (body){.k{background:url(${url})}}`),
  'sheet-nested': (url) => sheet(`body{.k{background:url(${url})}}`),
  'sheet-nested-media': (url) => sheet(`.k{@media all{background:url(${url})}}`),
  'sheet-keyframes': (url) =>
    sheet(`@keyframes a{from,to{background:url(${url})}}.k{animation:a 9s infinite}`),
  'sheet-before': (url) => sheet(`.k::before{content:url(${url})}`),
  'sheet-before-set': (url) => sheet(`.k::before{content:image-set("${url}" 1x)}`),
  'sheet-marker': (url) => sheet(`.k{display:list-item}.k::marker{content:url(${url})}`),
  'sheet-first-letter': (url) => sheet(`.k::first-letter{background:url(${url})}`),
  'sheet-first-line': (url) => sheet(`.k::first-line{background:url(${url})}`),
  'sheet-root-variable': (url) => sheet(`:root{--x:url(${url})}.k{background:var(--x)}`),
  'sheet-fallback-escaped': (url) => sheet(`.k{background-image:var(--none,u\\72l("${url}"))}`),
  'sheet-property': (url) =>
    sheet(`@property --p{syntax:"<image>";inherits:false;initial-value:url(${url})}.k{background:var(--p)}`),
  'sheet-function': (url) => sheet(`@function --f(){result:u\\72l("${url}")}.k{background-image:--f()}`),
  'sheet-unclosed': [(url) => `<p class="k">x</p><style>.k{background:url(${url})`, { swallows: true }],
  'sheet-end-in-string': (url) => `<style>.k{content:"</style><img src='${url}'>"}</style>`,
  'sheet-end-in-comment': (url) => `<style><!--</style><img src='${url}'>--></style>`,
  'sheet-import': (url) => sheet(`@import url("${url}");`),
  'sheet-import-string': (url) => sheet(`@import "${url}";`),
  'sheet-import-bare': (url) => sheet(`@import url(${url})`),
  'sheet-import-escaped': (url) => sheet(`@\\69mport "${url}";`),
  'sheet-import-escaped-address': (url) => sheet(`@import '\\68\\74\\74\\70${url.slice(4)}';`),
  'sheet-import-comment': (url) => sheet(`/**/@import/**/"${url}"/**/;`),
  'sheet-import-after-charset': (url) => sheet(`@charset "utf-8";@import "${url}";`),
  'sheet-import-media': (url) => sheet(`@import "${url}" screen and (min-width:1px);`),
  'sheet-import-layer': (url) => sheet(`@import "${url}" layer(a) supports(color:red);`),
  'sheet-import-hidden': (url) => sheet(`<!--@import "${url}";-->`),
  'sheet-import-data': (url) => sheet(`@import "data:text/css,${encodeURIComponent(`@import '${url}';`)}";`),
  'sheet-link-data': (url) =>
    `<link rel="stylesheet" href="data:text/css,${encodeURIComponent(`@import '${url}';`)}">`,
  font: (url) => sheet(`@font-face{font-family:f;src:url(${url})}.k{font-family:f}`),
  'font-escaped': (url) =>
    sheet(`@font-face{font-family:f;src:\\75 rl("${url}")format("woff2")}.k{font:9px f}`),
  'font-local-first': (url) =>
    sheet(`@font-face{font-family:f;src:local("no such font"),url(${url})}.k{font-family:f}`),
  'font-in-media': (url) => sheet(`@media all{@font-face{font-family:f;src:url(${url})}}.k{font-family:f}`),
  'sheet-counter': [
    (url) => sheet(`@counter-style c{system:cyclic;symbols:url(${url})}.k{display:list-item;list-style:c}`),
    gone('images in counter styles'),
  ],
  'sheet-namespace': [(url) => sheet(`@namespace "${url}";`), { dead: 'a namespace is a name' }],
  'sheet-page': [(url) => sheet(`@page{background:url(${url})}`), { dead: 'pages are for print' }],
  'sheet-document': [
    (url) => sheet(`@-moz-document url-prefix(""){.k{background:url(${url})}}`),
    gone('@document'),
  ],
}

/** Ways by style sheets and style attributes. */
export const leakStyles: Vectors = { ...attributes, ...sheets }
