import { type Forms, letter } from './sample.ts'

const flowed = (...text: string[]) => letter(['Content-Type: text/plain; format=flowed'], ...text)

/** format=flowed and delsp (RFC 3676). */
export const flowedTexts: Forms = {
  usual: [
    {
      name: 'text that flows',
      source: flowed('This paragraph goes ', 'on here.', '', '> and a ', '> quote'),
      sees: { body: ['This paragraph goes on here.', '> and a quote'] },
    },
    {
      name: 'text that flows, with the space only for the break',
      source: letter(['Content-Type: text/plain; format=flowed; delsp=yes'], 'Zusammen ', 'gesetzt'),
      sees: { body: ['Zusammengesetzt'] },
    },
    {
      name: 'text that flows above a signature',
      source: flowed('Sing ', 'on Friday.', '-- ', 'Ana ', 'Lima'),
      sees: { body: ['Sing on Friday.', 'Ana Lima'], notBody: ['-- Ana'] },
    },
  ],
  odd: [
    {
      name: 'quotes of several depths that flow, each for itself',
      source: flowed('>> The first ', '>> voice', '> and the ', '> second', 'I say ', 'this.'),
      sees: { body: ['>> The first voice', '> and the second', 'I say this.'] },
    },
    {
      name: 'lines that begin with a space, a quote or "From", which were stuffed',
      source: flowed(' From here', '  indented', ' > no quote'),
      sees: { body: ['From here', ' indented', '> no quote'], notBody: [' From here'] },
    },
    {
      name: 'text that flows in quoted-printable and capitals',
      source: letter(
        [
          'Content-Type: TEXT/PLAIN; CHARSET=UTF-8; FORMAT=FLOWED',
          'Content-Transfer-Encoding: QUOTED-PRINTABLE',
        ],
        'Gr=C3=BC=C3=9Fe an=20',
        'alle',
      ),
      sees: { body: ['Grüße an alle'] },
    },
    {
      name: 'text of fixed lines, with spaces at their ends',
      source: letter(['Content-Type: text/plain; format=fixed'], 'One ', 'two'),
      sees: { body: ['One', 'two'], notBody: ['One two'] },
    },
  ],
  broken: [
    {
      name: 'text that flows into a quote and out of the message',
      source: flowed('I say ', '> you said ', 'and so on '),
      sees: { body: ['I say', '> you said', 'and so on'] },
    },
    {
      name: 'text that flows in a way that nobody knows',
      source: letter(['Content-Type: text/plain; format="x-odd"; delsp=maybe'], 'One ', 'two'),
      sees: { body: ['One', 'two'], notBody: ['One two'] },
    },
  ],
}
