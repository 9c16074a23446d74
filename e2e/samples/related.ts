import { type Forms, html, letterOf, part, parts, picture, plain } from './sample.ts'

const related = (...all: string[]) => letterOf(parts('related', ...all))
const shows = (...ids: string[]) =>
  html(`<p>Look: ${ids.map((id) => `<img alt="${id.slice(0, 4)}" src="cid:${id}">`).join('')}`)

/** multipart/related: a text, and the pictures in it (RFC 2387, RFC 2392). */
export const relatedParts: Forms = {
  usual: [
    {
      name: 'a picture that the text shows, and one that it does not',
      source: related(
        shows('hall@x.example'),
        picture('hall.png', 'Content-ID: <hall@x.example>'),
        picture('door.png', 'Content-ID: <door@x.example>'),
      ),
      sees: { body: ['Look:'], pictures: ['hall'], attachments: ['door.png'] },
    },
    {
      name: 'related parts as the better of two forms',
      source: letterOf(
        parts(
          'alternative',
          plain('The plain form.'),
          parts('related', shows('hall@x.example'), picture('hall.png', 'Content-ID: <hall@x.example>')),
        ),
      ),
      sees: { body: ['Look:'], notBody: ['plain'], pictures: ['hall'], attachments: [] },
    },
  ],
  odd: [
    {
      name: 'pictures that browsers cannot show, and a file that is named like one',
      source: related(
        shows('hall@x', 'plan@x', 'list@x'),
        part('image/heic; name=hall.heic', ['Content-ID: <hall@x>', 'Content-Disposition: inline'], 'x'),
        part('image/tiff; name=plan.tiff', ['Content-ID: <plan@x>', 'Content-Disposition: inline'], 'x'),
        part('application/pdf; name=list.pdf', ['Content-ID: <list@x>', 'Content-Disposition: inline'], 'x'),
      ),
      sees: { body: ['Look:'], attachments: ['hall.heic', 'plan.tiff', 'list.pdf'] },
    },
    {
      name: 'related parts whose root comes last',
      source: letterOf(
        parts(
          'related; start="<root@x>"',
          picture('a.png', 'Content-ID: <a@x>'),
          part('text/html', ['Content-ID: <root@x>'], '<p>The root. <img alt="a" src="cid:a@x">'),
        ),
      ),
      sees: { body: ['The root.'], pictures: ['a'], attachments: [] },
    },
    {
      name: 'a Content-ID with signs that an address encodes',
      source: related(
        html('<p>Look: <img alt="odd" src="cid:a%2Bb%25c@x.example">'),
        picture('odd.png', 'Content-ID: <a+b%c@x.example>'),
      ),
      sees: { body: ['Look:'], pictures: ['odd'], attachments: [] },
    },
    {
      name: 'a picture in a style',
      source: related(
        html('<p style="background-image: url(cid:wall@x.example)">The wall.'),
        picture('wall.png', 'Content-ID: <wall@x.example>'),
      ),
      sees: { body: ['The wall.'], attachments: [] },
    },
    {
      name: 'related parts around the two forms',
      source: related(
        parts('alternative', plain('The plain form.'), shows('hall@x.example')),
        picture('hall.png', 'Content-ID: <hall@x.example>'),
      ),
      sees: { body: ['Look:'], pictures: ['hall'], attachments: [] },
    },
    {
      name: 'a picture beside a plain text',
      source: related(plain('See the hall.'), picture('hall.png', 'Content-ID: <hall@x.example>')),
      sees: { body: ['See the hall.'], attachments: ['hall.png'] },
    },
    {
      name: 'a picture that is shown and was attached',
      source: related(
        shows('hall@x.example'),
        picture(
          'hall.png',
          'Content-ID: <hall@x.example>',
          'Content-Disposition: attachment; filename=hall.png',
        ),
      ),
      sees: { body: ['Look:'], attachments: ['hall.png'] },
    },
  ],
  broken: [
    {
      name: 'a start that none of the parts is',
      source: letterOf(
        parts('related; start="<nobody@x>"', html('<p>The root.'), picture('a.png', 'Content-ID: <a@x>')),
      ),
      sees: { body: ['The root.'], attachments: ['a.png'] },
    },
    {
      name: 'a Content-ID without its brackets',
      source: related(shows('hall@x.example'), picture('hall.png', 'Content-ID: hall@x.example')),
      sees: { body: ['Look:'], pictures: ['hall'], attachments: [] },
    },
    {
      name: 'a picture that is not there',
      source: related(shows('gone@x.example')),
      sees: { body: ['Look:'], pictures: [], attachments: [] },
    },
    {
      name: 'related parts without a text',
      source: related(picture('hall.png', 'Content-ID: <hall@x.example>')),
      sees: { attachments: ['hall.png'] },
    },
  ],
}
