import { type Forms, file, html, letter, letterOf, part, parts, picture, plain } from './sample.ts'

const mixed = (...all: string[]) => letterOf(parts('mixed', ...all))

/** multipart/mixed, kinds of multipart that nobody knows, and messages that are only a file. */
export const mixedParts: Forms = {
  usual: [
    {
      name: 'an attached text',
      source: mixed(plain('See below.'), file('notes.txt', 'text/plain')),
      sees: { body: ['See below.'], attachments: ['notes.txt'] },
    },
    {
      name: 'files of several kinds',
      source: mixed(
        plain('All of it.'),
        file('score.pdf'),
        file('song.mp3', 'audio/mpeg'),
        file('plan.docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
        file('all.zip', 'application/zip'),
      ),
      sees: { body: ['All of it.'], attachments: ['score.pdf', 'song.mp3', 'plan.docx', 'all.zip'] },
    },
    {
      name: 'a footer of a mailing list',
      source: mixed(html('<p>The text.'), plain('_____', 'The list')),
      sees: { body: ['The text.', 'The list'] },
    },
  ],
  odd: [
    {
      name: 'texts with an attached picture between them',
      source: mixed(plain('Before.'), file('a.png', 'image/png'), plain('After.')),
      sees: { body: ['Before.', 'After.'], pictures: [], attachments: ['a.png'] },
    },
    {
      name: 'pictures that were put between texts',
      source: mixed(
        plain('Before.'),
        picture('a.png', 'Content-Disposition: inline'),
        plain('Between.'),
        picture('b.png', 'Content-Disposition: inline; filename="<b>.png"'),
      ),
      sees: {
        body: ['Before.', 'Between.'],
        pictures: ['a.png', '<b>.png'],
        attachments: ['a.png', '<b>.png'],
      },
    },
    {
      name: 'a picture that the text shows, though it stands beside it',
      source: mixed(
        html('<p>Look: <img alt="hall" src="cid:hall@x.example">'),
        picture('hall.png', 'Content-ID: <hall@x.example>', 'Content-Disposition: inline'),
      ),
      sees: { body: ['Look:'], pictures: ['hall'], attachments: [] },
    },
    {
      name: 'nothing but a picture',
      source: letterOf(picture('a.png')),
      sees: { pictures: ['a.png'], attachments: ['a.png'] },
    },
    {
      name: 'a patch that shall be seen',
      source: mixed(
        plain('See:'),
        part('text/plain', ['Content-Disposition: inline; filename=a.patch'], '+ line'),
      ),
      sees: { body: ['See:', '+ line'], attachments: ['a.patch'] },
    },
    {
      name: 'a text that only has a name',
      source: mixed(part('text/plain; name=note.txt', [], 'All there is.')),
      sees: { body: ['All there is.'] },
    },
    {
      name: 'a multipart of a kind that nobody knows',
      source: letterOf(parts('x-odd', plain('One.'), plain('Two.'))),
      sees: { body: ['One.', 'Two.'] },
    },
    {
      name: 'parts that shall be seen at the same time',
      source: letterOf(parts('parallel', plain('One.'), file('a.png', 'image/png'))),
      sees: { body: ['One.'], attachments: ['a.png'] },
    },
    {
      name: 'no text at all',
      source: letter(['Content-Type: application/pdf; name=scan.pdf'], 'x'),
      sees: { attachments: ['scan.pdf'] },
    },
    {
      name: 'nothing but a sound',
      source: letter(['Content-Type: audio/ogg; name="song of the birds.ogg"'], 'x'),
      sees: { attachments: ['song of the birds.ogg'] },
    },
    {
      name: 'nothing but a film without a name',
      source: letter(['Content-Type: video/mp4', 'Content-Disposition: inline'], 'x'),
      sees: { attachments: ['Attachment 1.mp4'] },
    },
    {
      name: 'something before the first part, and behind the last',
      source: letter(
        ['Content-Type: multipart/mixed; boundary=b'],
        ...['This is a message in MIME format.', '--b', '', 'The text.', '--b--', 'Nobody reads this.'],
      ),
      sees: { body: ['The text.'], notBody: ['MIME format', 'Nobody'] },
    },
    {
      name: 'an empty text beside a file',
      source: mixed(plain(''), file('a.pdf')),
      sees: { attachments: ['a.pdf'] },
    },
    {
      name: 'a multipart in a multipart, whose boundary begins alike',
      source: letter(
        ['Content-Type: multipart/mixed; boundary=b'],
        ...['--b', 'Content-Type: multipart/mixed; boundary=b2', '', '--b2', '', 'Inner.', '--b2--'],
        ...['--b', '', 'Outer.', '--b--'],
      ),
      sees: { body: ['Inner.', 'Outer.'] },
    },
  ],
  broken: [
    {
      name: 'parts without an end',
      source: letter(['Content-Type: multipart/mixed; boundary=b'], '--b', '', 'One.', '--b', '', 'Two.'),
      sees: { body: ['One.', 'Two.'] },
    },
    {
      name: 'an end of the inner parts that is missing',
      source: letter(
        ['Content-Type: multipart/mixed; boundary=out'],
        ...['--out', 'Content-Type: multipart/alternative; boundary=in', '', '--in', '', 'Inner.'],
        ...['--out', '', 'Outer.', '--out--'],
      ),
      sees: { body: ['Inner.', 'Outer.'] },
    },
    {
      name: 'one boundary for both levels',
      source: letter(
        ['Content-Type: multipart/mixed; boundary=b'],
        ...['--b', 'Content-Type: multipart/alternative; boundary=b', '', '--b', '', 'Inner.', '--b--'],
        ...['--b', '', 'Outer.', '--b--'],
      ),
      sees: { body: ['Inner.'] },
    },
    {
      name: 'a header line of a part that is none',
      source: letter(
        ['Content-Type: multipart/mixed; boundary=b'],
        ...['--b', 'Content-Type: text/plain', 'no colon here', '', 'Readable.', '--b--'],
      ),
      sees: { body: ['Readable.'] },
    },
  ],
}
