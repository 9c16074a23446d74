import { deliver } from './fixtures/deliver.ts'
import { expect, test } from './fixtures/test.ts'

const answer = [
  'I can come.',
  '',
  '-- ',
  'Ana Lima',
  'Choir of Wren',
  '',
  'On 4 May 2026 at 10:00, Dana Moreau wrote:',
  '> Can you come?',
  '>',
  '> Dana',
].join('\n')

test('what is answered and the signature are folded, and come out at a click', async ({
  mail,
  imap,
  account,
}) => {
  await deliver(imap, 'INBOX', { subject: 'Re: Rehearsal', text: answer })
  await mail.signIn(account)
  await mail.open('Re: Rehearsal')
  await expect(mail.body.getByText('I can come.')).toBeVisible()
  for (const [label, words] of [
    ['Quoted text', '> Can you come?'],
    ['Signature', 'Choir of Wren'],
  ] as const) {
    await expect(mail.folded(label)).toHaveCount(1)
    await expect(mail.body.getByText(words)).toBeHidden()
    await mail.folded(label).locator('summary').click()
    await expect(mail.body.getByText(words)).toBeVisible()
  }
  await expect(mail.folded('Quoted text')).toContainText('On 4 May 2026 at 10:00, Dana Moreau wrote:')
  const frame = mail.page.locator('iframe[title="Message body"]')
  const inside = mail.body.evaluate((body) => body.ownerDocument.documentElement.scrollHeight)
  await expect.poll(async () => (await frame.boundingBox())?.height).toBeGreaterThanOrEqual(await inside)
})

test('an answer below a signature and a quotation stays in sight', async ({ mail, imap, account }) => {
  const text = [
    ...['Hello,', '', '-- ', 'Ana Lima', '', 'On 4 May 2026 at 10:00, Dana Moreau wrote:', '> Can you come?'],
    ...['Yes, on Friday.', '> And Ben?', 'No.'],
  ].join('\n')
  await deliver(imap, 'INBOX', { subject: 'Re: Rehearsal', text })
  await mail.signIn(account)
  await mail.open('Re: Rehearsal')
  for (const words of [
    'On 4 May 2026 at 10:00, Dana Moreau wrote:',
    '> Can you come?',
    'Yes, on Friday.',
    '> And Ben?',
    'No.',
  ])
    await expect(mail.body.getByText(words, { exact: true })).toBeVisible()
  await expect(mail.folded('Signature')).toHaveText(/^Signature-- Ana Lima\u200b?$/)
  await expect(mail.folded('Quoted text')).toHaveCount(0)
})

test('by keyboard what is folded comes out and goes in again', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Re: Rehearsal', text: answer })
  await mail.signIn(account)
  await mail.open('Re: Rehearsal')
  await mail.folded('Quoted text').locator('summary').focus()
  await page.keyboard.press('Enter')
  await expect(mail.body.getByText('> Can you come?')).toBeVisible()
  await page.keyboard.press('Space')
  await expect(mail.body.getByText('> Can you come?')).toBeHidden()
  await expect(mail.heading('Re: Rehearsal')).toBeVisible()
})

const originals = ['Original Message', 'Ursprüngliche Nachricht', 'Исходное сообщение']

test('what Outlook puts below a line is folded, in whatever language', async ({ mail, imap, account }) => {
  for (const words of originals) {
    const text = `Yes.\n\n-----${words}-----\nFrom: Dana\nSubject: Rehearsal\n\nComing?`
    await deliver(imap, 'INBOX', { subject: words, inReplyTo: 'asked@wren.example', text })
  }
  await mail.signIn(account)
  for (const words of originals) {
    await mail.open(words)
    await expect(mail.folded('Quoted text')).toHaveCount(1)
    await expect(mail.body.getByText('Coming?')).toBeHidden()
    await expect(mail.body.getByText('Yes.')).toBeVisible()
  }
})

const html: [string, string][] = [
  [
    'Gmail',
    '<div>Yes</div><br><div class="gmail_quote"><div class="gmail_attr">On Monday:</div><blockquote class="gmail_quote">Coming?</blockquote></div>',
  ],
  [
    'Thunderbird',
    '<p>Yes</p><div class="moz-cite-prefix">Am 1.1. schrieb Dana:<br></div><blockquote type="cite"><p>Coming?</p></blockquote>',
  ],
  [
    'Outlook',
    '<div><p>Yes</p><hr><div id="divRplyFwdMsg"><b>From:</b> Dana</div><div><p>Coming?</p></div></div>',
  ],
  [
    'Thunderbird with a signature',
    '<p>Yes</p><div class="moz-cite-prefix">Am 1.1. schrieb Dana:<br></div><blockquote type="cite"><p>Coming?</p></blockquote><pre class="moz-signature">-- \nAna</pre>',
  ],
  ['Apple Mail', '<div>Yes<br><blockquote type="cite"><div>Coming?</div></blockquote></div><br>'],
  [
    'Outlook for Windows',
    `<div class="WordSection1"><p class="MsoNormal">Yes</p><div><div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">
     <p class="MsoNormal"><b>Von:</b> Dana<br><b>Gesendet:</b> Montag<br><b>An:</b> Ana<br><b>Betreff:</b> Choir</p></div></div><p class="MsoNormal">Coming?</p></div>`,
  ],
]
const others: typeof html = [
  [
    'a telephone of Apple',
    '<div>Yes</div><div><div dir="ltr">Sent from my iPhone</div><div><br><blockquote type="cite">On 4 May 2026, at 10:00, Dana &lt;d@x.example&gt; wrote:<br><br></blockquote></div></div><blockquote type="cite"><div>Coming?</div></blockquote>',
  ],
  [
    'Outlook in a language that is not listed',
    `<div><p>Yes</p><div><div style="border:none;border-top:solid #B5C4DF 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p><b>Mula kay:</b> Dana &lt;d@x.example&gt;<br><b>Petsa:</b> Lunes<br><b>Kay:</b> Ana<br><b>Paksa:</b> Koro</p></div></div><p>Coming?</p></div>`,
  ],
  [
    'a telephone of Samsung',
    '<div>Yes</div><div><br></div><div>-------- Original message --------</div><div>From: Dana &lt;d@x.example&gt; </div><div>Date: 04/05/2026  10:00  (GMT+01:00) </div><div>To: Ana </div><div>Subject: Choir </div><div><br></div><p>Coming?</p>',
  ],
  [
    'GMX',
    '<div>Yes<div><div style="margin: 10px; border-left: 2px solid #C3D9E5"><div><b>Gesendet:</b>&nbsp;Montag, 4. Mai 2026<br><b>Von:</b>&nbsp;"Dana" &lt;d@x.example&gt;<br><b>An:</b>&nbsp;Ana<br><b>Betreff:</b>&nbsp;Chor</div><div>Coming?</div></div></div></div>',
  ],
  [
    'Zimbra',
    '<div><div>Yes</div><hr><div><b>From: </b>"Dana" &lt;d@x.example&gt;<br><b>To: </b>"Ana"<br><b>Sent: </b>Monday<br><b>Subject: </b>Choir<br></div><div>Coming?</div></div>',
  ],
  [
    'older Proton',
    '<div>Yes</div><div class="protonmail_quote">------- Original Message -------<br>On Monday, May 4th, 2026 at 10:00, Dana &lt;d@x.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite"><div>Coming?</div></blockquote></div>',
  ],
  [
    'Yandex',
    '<div>Yes</div><div>04.05.2026, 10:00, "Dana" &lt;d@x.example&gt;:</div><blockquote><p>Coming?</p></blockquote>',
  ],
  [
    'QQ',
    '<div>Yes</div><div><div>------------------&nbsp;Original&nbsp;------------------</div><div style="background:#efefef"><div><b>From: </b>"Dana"&lt;d@x.example&gt;;</div><div><b>Date: </b>Mon, May 4, 2026</div><div><b>Subject: </b>Choir</div></div><div>Coming?</div></div>',
  ],
  [
    'Roundcube',
    '<p>Yes</p><p id="reply-intro">Am 2026-05-04 10:00, schrieb Dana:</p><blockquote type="cite"><div>Coming?</div></blockquote><div id="_rc_sig">-- <br>Ana</div>',
  ],
  [
    'Fastmail',
    '<div>Yes</div><div><br></div><div>On Mon, May 4, 2026, at 10:00 AM, Dana wrote:<br></div><blockquote type="cite" id="qt"><div>Coming?</div></blockquote>',
  ],
  [
    'a list of Google',
    '<div>Yes</div><div class="gmail_quote"><div class="gmail_attr">On Monday Dana wrote:</div><blockquote class="gmail_quote">Coming?</blockquote></div><p></p>-- <br>You received this message because you are subscribed.<br>To leave, write to <a href="mailto:leave@choir.example">leave@choir.example</a>.<br>',
  ],
  ['Yahoo', '<div>Yes</div><div class="yahoo_quoted"><div>Coming?</div></div>'],
  [
    'Proton',
    '<div>Yes</div><div class="protonmail_quote">On Monday, May 4th, 2026 at 10:00, Dana &lt;d@x.example&gt; wrote:<br><blockquote class="protonmail_quote" type="cite">Coming?<br></blockquote></div>',
  ],
]
for (const [what, messages] of [
  ['all common mail programs', html],
  ['telephones and other services', others],
] as const) {
  test(`the quotes of ${what} are known`, async ({ mail, imap, account }) => {
    for (const [program, content] of messages)
      await deliver(imap, 'INBOX', { subject: `Re: ${program}`, html: content })
    await mail.signIn(account)
    for (const [program] of messages) {
      await test.step(program, async () => {
        await mail.open(`Re: ${program}`)
        await expect(mail.body.getByText('Yes')).toBeVisible()
        await expect(mail.folded('Quoted text')).toHaveCount(1)
        await expect(mail.body.getByText('Coming?').last()).toBeHidden()
        const headings = mail.body.getByText(/wrote:|schrieb|d@x\.example|-----/)
        await expect(headings.locator('visible=true')).toHaveCount(0)
      })
    }
  })
}

test('a quotation above the footer of a list is folded, and the footer stays', async ({
  mail,
  imap,
  account,
}) => {
  const footer = `${'_'.repeat(47)}\nChoir mailing list\nhttps://lists.choir.example/choir`
  const text = `Yes.\n\nOn 4 May 2026 at 10:00, Dana wrote:\n> Coming?\n\n${footer}`
  await deliver(imap, 'INBOX', { subject: 'Re: [choir] Rehearsal', text })
  await mail.signIn(account)
  await mail.open('Re: [choir] Rehearsal')
  await expect(mail.folded('Quoted text')).toHaveText(
    /^Quoted textOn 4 May 2026 at 10:00, Dana wrote:> Coming\?$/,
  )
  await expect(mail.body.getByText('Coming?')).toBeHidden()
  await expect(mail.body.getByText('Choir mailing list')).toBeVisible()
})

test('an answer typed into a signature, and a programme below its mark, stay in sight', async ({
  mail,
  imap,
  account,
}) => {
  const html = '<p>Hi Dana,</p><div id="Signature"><p>Friday suits me</p><p>Ana Lima</p></div>'
  await deliver(imap, 'INBOX', { subject: 'Re: Friday', html })
  const text = 'The programme.\n\n-- \n19:00 Doors\n19:30 Bach\n21:00 Tea'
  await deliver(imap, 'INBOX', { subject: 'Concert', text })
  await mail.signIn(account)
  await mail.open('Re: Friday')
  await expect(mail.body.getByText('Friday suits me')).toBeVisible()
  await mail.open('Concert')
  await expect(mail.body.getByText('19:30 Bach')).toBeVisible()
})

test('what Outlook on a phone puts below a line of its own is folded', async ({ mail, imap, account }) => {
  const lines = [
    'Yes.',
    '',
    '________________________________',
    'From: Dana',
    'Sent: Monday',
    'To: Ana',
    '',
    'Coming?',
  ]
  await deliver(imap, 'INBOX', { subject: 'Re: Choir', text: lines.join('\n') })
  await mail.signIn(account)
  await mail.open('Re: Choir')
  await expect(mail.folded('Quoted text')).toHaveCount(1)
  await expect(mail.body.getByText('Coming?')).toBeHidden()
})

test('what the writer says above a quotation and below a signature stays in sight', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const above = 'I have looked for it in all the books that we have here, and found this, which may be of'
  await deliver(imap, 'INBOX', { subject: 'Re: Poem', text: `Hi\n\n${above}\nuse to you:\n> Sing` })
  await deliver(imap, 'INBOX', { subject: 'A postscript', text: 'Hi\n\n-- \nNora\n\nPS: Bring the keys.' })
  await deliver(imap, 'INBOX', {
    subject: 'Re: Broken',
    text: 'Yes.\n\nOn Mon, 4 May 2026 at 10:00, Dana Moreau of the choir of Wren\n<dana@wren.example> wrote:\n> Sing',
  })
  await mail.signIn(account)
  await mail.open('Re: Poem')
  await expect(mail.body.getByText(above)).toBeVisible()
  await expect(mail.body.getByText('use to you:')).toBeVisible()
  await deliver(imap, 'INBOX', { subject: 'Another', text: 'Hi\n\n-- \nNora\nPS: Ring twice.' })
  await deliver(imap, 'INBOX', {
    subject: 'In HTML',
    html: '<p>Hi</p><div id="Signature"><div>Nora</div><div>PS: Knock.</div></div>',
  })
  await page.getByRole('button', { name: 'Refresh' }).click()
  await mail.open('Another')
  await expect(mail.body.getByText('PS: Ring twice.')).toBeVisible()
  await mail.open('In HTML')
  await expect(mail.body.getByText('PS: Knock.')).toBeVisible()
  await mail.open('A postscript')
  await expect(mail.body.getByText('PS: Bring the keys.')).toBeVisible()
  await expect(mail.folded('Signature')).toHaveText(/^Signature-- Nora$/)
  await mail.open('Re: Broken')
  await expect(mail.folded('Quoted text')).toContainText('On Mon, 4 May 2026')
  await expect(mail.body.getByText('On Mon, 4 May 2026')).toBeHidden()
})

test('what Outlook writes without a line above, and a quotation above a signature, are folded', async ({
  mail,
  imap,
  account,
}) => {
  const heading = ['Von: Dana <dana@wren.example>', 'Gesendet: Montag', 'An: Ana', 'Betreff: Chor']
  await deliver(imap, 'INBOX', {
    subject: 'AW: Chor',
    text: ['Ja.', '', ...heading, '', 'Coming?'].join('\n'),
  })
  await deliver(imap, 'INBOX', {
    subject: 'Re: Mutt',
    text: 'Yes.\n\nOn 4 May 2026 at 10:00, Dana wrote:\n> Coming?\n\n-- \nAna',
  })
  await mail.signIn(account)
  for (const subject of ['AW: Chor', 'Re: Mutt']) {
    await mail.open(subject)
    await expect(mail.folded('Quoted text')).toHaveCount(1)
    await expect(mail.body.getByText('Coming?')).toBeHidden()
  }
  await expect(mail.folded('Signature')).toHaveText(/^Signature-- Ana$/)
})

test('a star changes nothing of what is shown', async ({ mail, imap, account, page }) => {
  await deliver(imap, 'INBOX', { subject: 'Re: Rehearsal', text: answer })
  await mail.signIn(account)
  await mail.open('Re: Rehearsal')
  await mail.folded('Quoted text').locator('summary').click()
  const text = await mail.body.getByText('> Can you come?').elementHandle()
  await page.keyboard.press('s')
  await expect(mail.row('Re: Rehearsal').getByRole('img', { name: 'Starred' })).toBeVisible()
  expect(await text?.evaluate((element) => element.isConnected)).toBe(true)
  await expect(mail.body.getByText('> Can you come?')).toBeVisible()
})
