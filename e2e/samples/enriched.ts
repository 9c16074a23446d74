import { type Forms, letter, letterOf, part, parts, plain } from './sample.ts'

const enriched = (...text: string[]) => letter(['Content-Type: text/enriched'], ...text)
const richtext = (...text: string[]) => letter(['Content-Type: text/richtext'], ...text)

/** text/enriched (RFC 1896) and text/richtext (RFC 1341). */
export const enrichedTexts: Forms = {
  usual: [
    {
      name: 'enriched text',
      source: enriched('<bold>Sing</bold> on <italic>Friday</italic>', '', 'a << b'),
      sees: { body: ['Sing on Friday', 'a < b'], notBody: ['<bold>'] },
    },
    {
      name: 'richtext',
      source: richtext('<bold>Sing</bold><nl>on Friday'),
      sees: { body: ['Sing', 'on Friday'], notBody: ['bold'] },
    },
    {
      name: 'enriched text as the better form',
      source: letterOf(
        parts('alternative', plain('The plain form.'), part('text/enriched', [], '<bold>Better</bold>')),
      ),
      sees: { body: ['Better'], notBody: ['The plain form.'] },
    },
  ],
  odd: [
    {
      name: 'enriched text with parameters, which are not read aloud',
      source: enriched(
        '<color><param>red</param>Red</color> and <fontfamily><param>Times</param>old</fontfamily>',
      ),
      sees: { body: ['Red and old'], notBody: ['Times', 'param'] },
    },
    {
      name: 'enriched text, nested and in another charset',
      source: letter(
        ['Content-Type: text/enriched; charset=iso-8859-1', 'Content-Transfer-Encoding: quoted-printable'],
        '<excerpt><bold>Gr=FC=DFe</bold></excerpt><nofill>a  b</nofill>',
      ),
      sees: { body: ['Grüße', 'a'], notBody: ['nofill'] },
    },
    {
      name: 'richtext with a remark that nobody sees',
      source: richtext('<comment>hidden</comment>a <lt> b<np><center>End</center>'),
      sees: { body: ['a < b', 'End'], notBody: ['hidden'] },
    },
  ],
  broken: [
    {
      name: 'enriched text whose commands cross and do not end',
      source: enriched('<bold><italic>Sing</bold> on</italic> <underline>Friday', '</nobody>'),
      sees: { body: ['Sing on Friday'], notBody: ['<'] },
    },
    {
      name: 'enriched text that tries HTML',
      source: enriched('<script>alert(1)</script><img src=x onerror=alert(2)>Sing'),
      sees: { body: ['alert(1)<img src=x onerror=alert(2)>Sing'] },
    },
  ],
}
