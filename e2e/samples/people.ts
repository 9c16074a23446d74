import { type Forms, letter } from './sample.ts'

const from = (...lines: string[]) => letter([`From: ${lines.join('\n')}`, 'Subject: x'], 'Hello.')
const to = (...lines: string[]) => letter([`To: ${lines.join('\n')}`, 'Subject: x'], 'Hello.')

/** Senders and recipients, and the lack of them. */
export const people: Forms = {
  usual: [
    {
      name: 'a quoted sender',
      source: from('"Lima, Ana" <ana@choir.example>'),
      sees: { from: 'Lima, Ana ana@choir.example' },
    },
    {
      name: 'a sender in encoded words',
      source: from('=?iso-8859-1?Q?Ren=E9_?= =?utf-8?Q?=C3=98rsted?= <rene@mill.example>'),
      sees: { from: 'René Ørsted' },
    },
    {
      name: 'a sender who is only an address',
      source: from('ana@choir.example'),
      sees: { from: 'ana@choir.example' },
    },
    {
      name: 'several recipients',
      source: to('Bo Ek <bo@mill.example>, eva@ferry.example,', ' "Lima, Ana" <ana@choir.example>'),
      sees: { to: 'to Bo Ek, eva@ferry.example and 1 more' },
    },
  ],
  odd: [
    {
      name: 'somebody who sends for somebody else',
      source: letter(
        ['From: Ana Lima <ana@choir.example>', 'Sender: Bo Ek <bo@mill.example>', 'Subject: x'],
        'Hi.',
      ),
      sees: { from: 'Ana Lima', details: ['Ana Lima <ana@choir.example>', 'Sent byBo Ek <bo@mill.example>'] },
    },
    {
      name: 'a sender with remarks around the address',
      source: from('ana@choir.example (Ana Lima)'),
      sees: { from: 'Ana Lima' },
    },
    {
      name: 'a sender whose encoded name stands in quotes',
      source: from('"=?utf-8?Q?Ren=C3=A9?=" <rene@mill.example>'),
      sees: { from: 'René' },
    },
    {
      name: 'an encoded name with a comma in it',
      source: from('=?utf-8?Q?Lima=2C_=C3=81na?= <ana@choir.example>'),
      sees: { from: 'Lima, Ána' },
    },
    {
      name: 'two senders',
      source: from('Ana Lima <ana@choir.example>, Bo Ek <bo@mill.example>'),
      sees: { from: 'Ana Lima', details: ['Ana Lima <ana@choir.example>', 'Bo Ek <bo@mill.example>'] },
    },
    {
      name: 'a group of recipients',
      source: to('Choir: ana@choir.example, Bo Ek <bo@mill.example>;'),
      sees: { details: ['ana@choir.example', 'Bo Ek <bo@mill.example>'] },
    },
    {
      name: 'recipients who are not named',
      source: to('undisclosed-recipients:;'),
      sees: { to: 'undisclosed-recipients' },
    },
    {
      name: 'a local part in quotes',
      source: from('"the choir"@choir.example'),
      sees: { from: '"the choir"@choir.example' },
    },
    {
      name: 'an address folded in odd places',
      source: from('Ana', ' Lima', '\t<ana@choir.', ' example>'),
      sees: { from: 'Ana Lima ana@choir.example' },
    },
    {
      name: 'a route that nobody takes any more',
      source: from('Ana Lima <@mill.example,@ferry.example:ana@choir.example>'),
      sees: { from: 'Ana Lima ana@choir.example' },
    },
  ],
  broken: [
    {
      name: 'no sender',
      source: 'Subject: Who\n\nHello.\n',
      sees: { subject: 'Who', from: '(no sender)', to: 'no recipients shown', body: ['Hello.'] },
    },
    { name: 'a sender without an address', source: from('Somebody'), sees: { from: 'Somebody' } },
    { name: 'an empty sender', source: from(''), sees: { from: '(no sender)' } },
    { name: 'an empty address', source: from('<>'), sees: { from: '(no sender)' } },
    {
      name: 'two fields of senders',
      source: letter(
        ['From: Ana Lima <ana@choir.example>', 'From: Bo Ek <bo@mill.example>', 'Subject: x'],
        'Hello.',
      ),
      sees: { details: ['Ana Lima <ana@choir.example>', 'Bo Ek <bo@mill.example>'], body: ['Hello.'] },
    },
    {
      name: 'a name with a bracket that does not close',
      source: from('Ana Lima <ana@choir.example'),
      sees: { from: 'Ana Lima ana@choir.example' },
    },
    {
      name: 'an address with two signs',
      source: from('Ana <ana@@choir.example>'),
      sees: { from: 'Ana ana@@choir.example' },
    },
    {
      name: 'a name that looks like another address',
      source: from('"bank@example.com" <eve@mill.example>'),
      sees: { from: 'eve@mill.example calls itself “bank@example.com”' },
    },
    {
      name: 'no Message-ID, and a Message-ID that is none',
      source: 'From: Ana <ana@choir.example>\nSubject: Which\nMessage-ID: none at all <>\n\nHello.\n',
      sees: { subject: 'Which', from: 'Ana', body: ['Hello.'] },
    },
  ],
}
