import { type Forms, file, html, letter, letterOf, part, parts, plain } from './sample.ts'

const alternative = (...all: string[]) => letterOf(parts('alternative', ...all))

/** multipart/alternative: several forms of one text. */
export const alternatives: Forms = {
  usual: [
    {
      name: 'two forms of one text',
      source: alternative(plain('The plain form.'), html('<p>The better form.')),
      sees: { body: ['The better form.'], notBody: ['The plain form.'], attachments: [] },
    },
    {
      name: 'plain text alone',
      source: letter(['Subject: Choir'], 'Sing on Friday.'),
      sees: { subject: 'Choir', from: 'Ana Lima', body: ['Sing on Friday.'], attachments: [] },
    },
    {
      name: 'HTML alone',
      source: letter(['Content-Type: text/html'], '<h1>Sing</h1><p>on <b>Friday</b>.'),
      sees: { body: ['Sing', 'on Friday.'], notBody: ['<b>'] },
    },
    {
      name: 'two forms beside a file',
      source: letterOf(
        parts(
          'mixed',
          parts('alternative', plain('The plain form.'), html('<p>The better form.')),
          file('a.pdf'),
        ),
      ),
      sees: { body: ['The better form.'], notBody: ['The plain form.'], attachments: ['a.pdf'] },
    },
  ],
  odd: [
    {
      name: 'two forms in the wrong order',
      source: alternative(html('<p>The better form.'), plain('The plain form.')),
      sees: { body: ['The better form.'], notBody: ['The plain form.'] },
    },
    {
      name: 'an alternative with HTML only',
      source: alternative(html('<p>The only form.')),
      sees: { body: ['The only form.'], attachments: [] },
    },
    {
      name: 'two plain texts in place of each other',
      source: alternative(plain('One.'), plain('Two.')),
      sees: { body: ['One.', 'Two.'] },
    },
    {
      name: 'a form for watches and one for AMP between the others',
      source: alternative(
        plain('The plain form.'),
        part('text/x-amp-html', [], '<html amp4email><p>The lively form.'),
        part('text/watch-html', [], '<b>The small form.'),
        html('<p>The better form.'),
      ),
      sees: { body: ['The better form.'], notBody: ['lively', 'small'], attachments: [] },
    },
    {
      name: 'a file among the forms',
      source: alternative(plain('The plain form.'), html('<p>The better form.'), file('a.pdf')),
      sees: { body: ['The better form.'], attachments: ['a.pdf'] },
    },
    {
      name: 'a better form that is itself mixed',
      source: alternative(
        plain('The plain form.'),
        parts('mixed', html('<p>One.'), file('a.pdf'), html('<p>Two.')),
      ),
      sees: { body: ['One.', 'Two.'], notBody: ['The plain form.'], attachments: ['a.pdf'] },
    },
  ],
  broken: [
    {
      name: 'an HTML form that says nothing',
      source: alternative(plain('All is here.'), html('<html><body>\n</body></html>')),
      sees: { body: ['All is here.'] },
    },
    {
      name: 'an HTML form without an octet',
      source: alternative(plain('All is here.'), part('text/html', [])),
      sees: { body: ['All is here.'] },
    },
    {
      name: 'an HTML form of nothing but a style',
      source: alternative(plain('All is here.'), html('<style>p { color: red }</style>&nbsp;<p></p>')),
      sees: { body: ['All is here.'] },
    },
    {
      name: 'an alternative that ends after its first form',
      source: letter(
        ['Content-Type: multipart/alternative; boundary=b'],
        '--b',
        'Content-Type: text/plain',
        '',
        'Cut',
      ),
      sees: { body: ['Cut'] },
    },
    {
      name: 'an alternative without any form',
      source: letter(['Content-Type: multipart/alternative; boundary=b'], '--b', '--b--'),
      sees: { attachments: [] },
    },
  ],
}
