import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

const open: [string, { text?: string; html?: string }, string][] = [
  ['Fwd: a forwarded message', { text: 'See below.\n\n> All of this\n> is new' }, 'is new'],
  ['an answer between the lines', { text: '> Coming?\nYes.\n> And Dana?\nToo.' }, '> Coming?'],
  ['an answer below', { text: 'Dana wrote:\n> Coming?\n\nYes.' }, '> Coming?'],
  ['nothing but a quote', { text: '> Coming?\n> Dana' }, '> Coming?'],
  ['a sealed text', { text: 'Hello\n-----BEGIN PGP MESSAGE-----\n\nabc\n-----END PGP MESSAGE-----' }, 'abc'],
  ['a message with dashes', { text: 'One\n--\nTwo\n---\nThree' }, 'Three'],
  [
    'forwarded by Gmail',
    {
      html: '<div>See</div><div class="gmail_quote">---------- Forwarded message ---------<br>All new</div>',
    },
    'All new',
  ],
  ['a line across the text', { text: 'One\n__________\nNote: two\nthree' }, 'three'],
  [
    'a table of facts below a rule',
    { html: '<p>See:</p><div style="border-top: 1px solid"><b>Where:</b> here</div><p>All new</p>' },
    'All new',
  ],
  [
    'an answer below in HTML',
    { html: '<div>Dana:</div><blockquote type="cite">Coming?</blockquote><div>Yes, gladly</div>' },
    'Coming?',
  ],
  [
    'an answer below in Thunderbird',
    {
      html: '<p>Hi</p><div class="moz-cite-prefix">On 4 May 2026 at 10:00, Dana wrote:</div><blockquote type="cite">Coming?</blockquote><p>Gladly</p>',
    },
    'Gladly',
  ],
  ['an indented text', { html: '<p>As the poet says:</p><blockquote>Sing</blockquote>' }, 'Sing'],
]
/** What has something of the headings that mail programs write. */
const alike: typeof open = [
  [
    'an event below a rule',
    { text: 'News.\n\n__________________\nDate: 3 May\nPlace: the hall\nCost: none\n\nBring a score.' },
    'Bring a score.',
  ],
  [
    'two fields of the writer below a rule',
    { text: 'News.\n____________________\nFrom: the treasurer\nSubject: money\n\nWe have 90.' },
    'We have 90.',
  ],
  [
    'an answer below a signature and a quotation',
    { text: 'Hi.\n\n> Coming?\n\n-- \nAna\n\nPS: Yes, gladly.' },
    'PS: Yes, gladly.',
  ],
  [
    'a quotation in a new message',
    { text: 'Hello all,\n\nthe law says:\n\n> no one may sing' },
    '> no one may sing',
  ],
  [
    'dates of a tour below a rule',
    {
      text: 'Our concerts:\n\n____________________\nFrom: 5 May\nTo: 9 May\nSubject: Baroque\nPlace: Hall\n\nCome all.',
    },
    'Come all.',
  ],
  [
    'whom to ask',
    { text: 'Hi.\n\n---- Questions ----\nFrom: Monday on, ask dana@wren.example\nPhone: 123\n\nBring tea.' },
    'Bring tea.',
  ],
  [
    'answers in the text',
    {
      text: 'Meine Antworten stehen im Text.\n\n-----Ursprüngliche Nachricht-----\nVon: Dana <d@x.example>\nBetreff: Chor\n\nKommst du? JA',
    },
    'Kommst du? JA',
  ],
  ['a timetable', { text: 'Hello\n\n---- Monday morning ----\nTrain: 9:14\n\nThen walk.' }, 'Then walk.'],
  [
    'a journey',
    { text: 'Hello\n\n---- Monday morning ----\nFrom: Leeds\nTo: York\nDate: 3 May\n\nThen walk.' },
    'Then walk.',
  ],
  [
    'a message forwarded without a word in the subject',
    {
      text: 'See:\n\n---------- Forwarded message ---------\nFrom: Dana <dana@wren.example>\nSubject: Choir\n\nAll new.',
    },
    'All new.',
  ],
  [
    'an event in a box',
    {
      html: '<p>News</p><div style="border-top:1px solid #ccc"><b>Date:</b> 3 May<br><b>Doors:</b> 7 pm<br><b>Place:</b> the hall</div><p>Bring a score.</p>',
    },
    'Bring a score.',
  ],
  [
    'answers below the heading of Outlook',
    {
      html: '<div><p>See my answers below.</p><div id="divRplyFwdMsg"><b>From:</b> Dana</div><p>Coming?</p><p style="color:red">With pleasure</p></div>',
    },
    'With pleasure',
  ],
  [
    'answers below in plain text',
    {
      text: 'Answers inline.\n\n-----Original Message-----\nFrom: Dana\nSubject: Choir\n\nComing?\n[Ana] Gladly.',
    },
    '[Ana] Gladly.',
  ],
]
/** What mail programs mark as quoted, and is answered in it, or handed on. */
const inside: typeof open = [
  [
    'Gmail between the lines',
    {
      html: '<div>Hi Dana</div><br><div class="gmail_quote gmail_quote_container"><div class="gmail_attr">On Monday Dana wrote:<br></div><blockquote class="gmail_quote">Shall we meet?</blockquote><div>Gladly</div><blockquote class="gmail_quote">And the hall?</blockquote><div>Is free</div></div>',
    },
    'Gladly',
  ],
  [
    'Gmail below the quotation',
    {
      html: '<div>Hi Dana</div><div class="gmail_quote"><div class="gmail_attr">On Monday:</div><blockquote class="gmail_quote">Shall we?</blockquote><div>At the bottom</div></div>',
    },
    'At the bottom',
  ],
  [
    '[choir] Fwd: with the name of a list',
    { text: 'See\n\n-----Original Message-----\nFrom: Dana <d@x.example>\nSubject: Choir\n\nNew word' },
    'New word',
  ],
  [
    'handed on by Apple',
    { text: 'FYI\n\nAna\n\n> Begin forwarded message:\n> \n> From: Dana <d@x.example>\n> \n> Weekend' },
    '> Weekend',
  ],
  [
    'handed on by Apple in HTML',
    {
      html: '<div>FYI<br><div><br><blockquote type="cite"><div>Begin forwarded message:</div><div>Weekend</div></blockquote></div></div>',
    },
    'Weekend',
  ],
  [
    'handed on by Thunderbird',
    {
      html: '<p>FYI</p><div class="moz-forward-container">-------- Forwarded Message --------<p>It is off.</p><div class="moz-cite-prefix">Ben wrote:</div><blockquote type="cite">Words of Ben</blockquote></div>',
    },
    'Words of Ben',
  ],
]
/** What nobody has answered: it may quote, and have fields, but it is new. */
const fresh: typeof open = [
  [
    'A form',
    {
      text: 'Somebody has written.\n\n----- Contact form -----\nFrom: Dana <dana@wren.example>\nSubject: Choir\n\nMay I sing?',
    },
    'May I sing?',
  ],
  [
    'A voucher',
    {
      html: '<p>For you</p><div style="border-top:solid #E1E1E1 1.0pt"><b>From:</b> Dana<br><b>Sent:</b> today<br><b>Subject:</b> Cake</div><p>Code 1234</p>',
    },
    'Code 1234',
  ],
  ['A quotation', { text: 'Look:\n\nOn 4 May 2026 at 10:00, Dana wrote:\n> All new' }, '> All new'],
  ['Python', { text: 'It says, at 10:00 on 2026-05-04:\n>>> print(1)\n1\n>>> quit' }, '>>> quit'],
  ['A box', { html: '<p>Hi</p><blockquote type="cite">Nobody has read this</blockquote>' }, 'Nobody has'],
]
const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
/** Answers inside of what mail programs mark, and pictures around it. */
const within: typeof open = [
  [
    'a line typed above the quotation in its element',
    {
      html: '<div>Two things, Dana.</div><div class="gmail_quote"><div class="gmail_attr">On 4 May 2026 at 10:00, Dana wrote:</div><div>Four more chairs</div><blockquote class="gmail_quote">Coming?</blockquote></div>',
    },
    'Four more chairs',
  ],
  [
    'announced answers of Yahoo',
    {
      html: '<div>Hi Dana, see answers below.</div><div class="yahoo_quoted"><div>On Monday, Dana wrote:</div><div>Coming?</div><div>Gladly</div></div>',
    },
    'Gladly',
  ],
  [
    'announced answers of Thunderbird',
    {
      html: '<p>Hallo Dana, Antworten in rot.</p><div class="moz-cite-prefix">Am 4.5.2026 schrieb Dana:</div><blockquote type="cite"><p>Kommst du?</p><p><font color="red">Gern</font></p></blockquote>',
    },
    'Gern',
  ],
  [
    'a comment in a tracker',
    { html: '<p>There is a new comment on WR-12.</p><p>Ben Ray wrote:</p><blockquote>Repaired</blockquote>' },
    'Repaired',
  ],
  [
    'coloured below a statement',
    {
      html: '<p>Here you are.</p><div id="divRplyFwdMsg"><b>From:</b> Dana</div><p>Tell me the size.</p><p><span style="color:red">43 large</span></p><p>Regards,</p><p>Dana</p>',
    },
    '43 large',
  ],
  [
    'highlighted',
    {
      html: '<p>Here you are.</p><div id="divRplyFwdMsg"><b>From:</b> Dana</div><p>Coming?</p><p><span style="background:yellow">Gladly</span></p>',
    },
    'Gladly',
  ],
  [
    'more below what Outlook leaves',
    { html: '<div>Thank you for the list.</div><div id="appendonsend"></div><div>The hall is closed</div>' },
    'The hall is closed',
  ],
  [
    'nothing but a hidden line above',
    { html: '<div style="display:none">Ben has answered</div><blockquote type="cite">All new</blockquote>' },
    'All new',
  ],
]
/** Answers that are found by their looks alone, whatever language they are announced in. */
const looks: typeof open = [
  [
    'coloured',
    {
      html: '<p>Hej Dana, svar i rött.</p><div id="divRplyFwdMsg"><b>Från:</b> Dana</div><p>Kommer du?</p><p><span style="color:red">Gärna</span></p><p>Hälsningar, Dana</p>',
    },
    'Gärna',
  ],
  [
    'coloured in the line',
    {
      html: '<p>Oi Dana, em vermelho.</p><div id="divRplyFwdMsg"><b>De:</b> Dana</div><p>Vens? <font color="#C00000">Sim</font></p>',
    },
    'Sim',
  ],
  [
    'marked',
    {
      html: '<p>Dana, te respondo entre líneas.</p><div id="divRplyFwdMsg"><b>De:</b> Dana</div><p>¿Vienes?</p><p>[AL] Con gusto</p>',
    },
    'Con gusto',
  ],
  [
    'with nothing above but a signature',
    {
      html: '<div id="Signature"><p>Ana Lima</p></div><div id="divRplyFwdMsg"><b>From:</b> Dana</div><p>Coming?</p><p>Gladly</p>',
    },
    'Gladly',
  ],
  [
    'with nothing above but a greeting',
    {
      html: '<p>Hi Dana,</p><div id="ms-outlook-mobile-signature">Ana Lima</div><div id="divRplyFwdMsg"><b>From:</b> Dana</div><p>Coming?</p><p>Gladly</p>',
    },
    'Gladly',
  ],
]
for (const [what, prefix, messages] of [
  ['what answers nothing', '', fresh],
  ['what is typed into a quotation', 'Re: ', within],
  ['what is answered in a colour or behind a mark', 'Re: ', looks],
  ['what is answered or handed on inside a quotation', 'Re: ', inside],
  ['what has not been seen before', 'Re: ', open],
  ['what only looks like the heading of an answer', 'Re: ', alike],
] as const) {
  test(`${what} is never folded`, async ({ mail, imap, account }) => {
    // All but what says that it is handed on are answers, and quoting is what answers do.
    const table = messages.map(([name, draft, words]) => {
      const subject = /fwd:/i.test(name) ? name : `${prefix}${name}`
      return { subject, draft, words }
    })
    for (const { subject, draft } of table) await deliver(imap, 'INBOX', { subject, ...draft })
    await mail.signIn(account)
    for (const { subject, words } of table) {
      await test.step(subject, async () => {
        await mail.open(subject)
        await expect(mail.body.getByText(words).first()).toBeVisible()
        await expect(mail.folded('Quoted text')).toHaveCount(0)
      })
    }
  })
}

test('a picture is something that the writer says', async ({ mail, imap, account }) => {
  const picture = `<img src="${pixel}" alt="A wren" style="width: 40px; height: 40px">`
  const quote = '<blockquote type="cite">On 4 May 2026, Dana wrote:<br>Coming?</blockquote>'
  const messages = {
    'Re: below': `<div>Look</div>${quote}${picture}`,
    'Re: between': `<p>Look</p>${quote}<p>${picture}</p>${quote}`,
    'Re: signed': `<p>Here it is, Dana</p><div class="gmail_signature">Ana</div>${picture}`,
  }
  for (const [subject, html] of Object.entries(messages)) await deliver(imap, 'INBOX', { subject, html })
  await mail.signIn(account)
  for (const subject of Object.keys(messages)) {
    await mail.open(subject)
    await expect(mail.body.getByRole('img', { name: 'A wren' })).toBeVisible()
  }
})
