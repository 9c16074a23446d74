import type { DemoMessage, Person } from './demo-message.ts'
import { jpeg, pdf } from './files.ts'
import { allotment, energy, library, loaf, mira, nora, odile, paul, tomas } from './people.ts'

type Note = [mailbox: string, age: number, from: Person, subject: string, text: string, unread?: boolean]

const postmaster: Person = { name: 'Mail service', address: 'postmaster@wren.example' }

const NOTES: Note[] = [
  [
    'INBOX',
    0.04,
    postmaster,
    'Your mailbox is full',
    'New mail to full@wren.example is being refused until there is room again. Empty Trash and Junk, or delete what you no longer need. Nothing that you have is lost.',
    true,
  ],
  ['INBOX', 0.4, nora, 'Tomatoes', 'Did you get my list? It came back to me twice.', true],
  ['INBOX', 1.3, library, 'Due on Monday', '“Soil and Patience” is due. You may renew it once more.', true],
  [
    'INBOX',
    3.5,
    tomas,
    'The shed door',
    'It closes again. Lift it a little, then push, then say please. I have also oiled the hinge.',
  ],
  ['INBOX', 7.3, paul, 'Compost', 'Mine is at 58 degrees. I measure it every morning and I am not ashamed.'],
  [
    'INBOX',
    15.4,
    energy,
    'Your meter reading',
    'Please tell us the reading of your meter before the end of the month.',
  ],
  ['INBOX', 26.3, odile, 'Jelly', 'Eleven glasses for the summer fair, two with a label that one can read.'],
  [
    'Archive',
    180.4,
    mira,
    'The plot by the wall',
    'It is yours from spring on. The wall is damp, the light is best.',
  ],
  ['Archive', 365.3, allotment, 'Welcome', 'The key opens the gate and, with some patience, the tool shed.'],
  ['Deleted Items', 71.3, loaf, 'Sourdough, week 9', 'It has a name now and asks for flour.'],
]

/** A mailbox that is exactly full: of a secretary who keeps every set of minutes, deleted or not. */
export function mailOfFelix(): DemoMessage[] {
  return [...notes, ...bigFiles, ...sent, ...deleted, ...junk]
}

const notes: DemoMessage[] = NOTES.map(([mailbox, age, from, subject, text, unread]) => ({
  mailbox,
  age,
  from,
  subject,
  text: `${text}\n\n${from.name}`,
  unread,
}))

function minutes(name: string, size: number) {
  const content = pdf(['Mill Lane Allotments', `Minutes, ${name}`], size)
  return { fileName: `Minutes, ${name}.pdf`, type: 'application/pdf', content }
}

const bigFiles: DemoMessage[] = [
  {
    age: 2.4,
    from: allotment,
    subject: 'Minutes of the autumn meeting',
    text: 'Dear Felix, please check who said what about the water butts. With plans.\n\nThe committee',
    attachments: [minutes('autumn', 520_000)],
  },
  {
    age: 11.3,
    from: nora,
    starred: true,
    subject: 'Seed catalogue, scanned',
    text: 'All of 1931, in colour. Look at the beans on page 12.\n\nNora',
    attachments: [
      {
        fileName: 'Seeds 1931.pdf',
        type: 'application/pdf',
        content: pdf(['Seeds and bulbs', '1931'], 880_000),
      },
    ],
  },
  {
    mailbox: 'Archive',
    age: 210.3,
    from: allotment,
    subject: 'All plans since 1974',
    text: 'From the cupboard that is being thrown away. Keep them well.\n\nThe committee',
    filling: 'Plans.zip',
  },
]

const sent: DemoMessage[] = [
  {
    mailbox: 'Sent',
    age: 2.2,
    to: [allotment],
    subject: 'Re: Minutes of the autumn meeting',
    text: 'Nobody said that about the water butts. I have marked it in the copy.\n\nFelix',
    attachments: [minutes('autumn, marked', 260_000)],
  },
  {
    mailbox: 'Sent',
    age: 6.4,
    to: [paul],
    subject: 'Re: Compost',
    text: 'Sixty-one. But I do not measure, I only happen to have a thermometer.\n\nFelix',
  },
  {
    mailbox: 'Sent Items',
    age: 58.3,
    to: [odile],
    subject: 'Summer fair',
    text: 'Your table is the one under the chestnut, as every year. The picture shows the way.\n\nFelix',
    attachments: [{ fileName: 'Table.jpg', type: 'image/jpeg', content: jpeg('lake', 390_000) }],
  },
  {
    mailbox: 'Sent Items',
    age: 64.4,
    to: [tomas],
    subject: 'The shed door',
    text: 'It does not close any more. It did not close before either, but now it shows.\n\nFelix',
  },
]

const deleted: DemoMessage[] = [
  {
    mailbox: 'Trash',
    age: 5.3,
    from: allotment,
    subject: 'Minutes of the spring meeting, third version',
    text: 'Replaced by the fourth.',
    attachments: [minutes('spring 3', 640_000)],
  },
  {
    mailbox: 'Trash',
    age: 20.3,
    from: allotment,
    subject: 'Minutes of the spring meeting, second version',
    text: 'Replaced by the third.',
    attachments: [minutes('spring 2', 480_000)],
  },
  {
    mailbox: 'Deleted Items',
    age: 66.4,
    from: allotment,
    subject: 'Minutes of the spring meeting, first version',
    text: 'Replaced by the second.',
    attachments: [minutes('spring 1', 350_000)],
  },
]

const junk: DemoMessage[] = [
  {
    mailbox: 'Junk',
    age: 1.5,
    from: { name: 'Garden Miracle', address: 'grow@garden-miracle.example' },
    subject: 'Tomatoes the size of a HEAD',
    text: 'One drop a week. See the pictures of our customers.',
    unread: true,
    attachments: [{ fileName: 'Customers.jpg', type: 'image/jpeg', content: jpeg('poster', 310_000) }],
  },
  {
    mailbox: 'Junk',
    age: 13.4,
    from: { name: 'Storage Desk', address: 'upgrade@more-mail-space.example' },
    subject: 'Last warning: mailbox over limit',
    text: 'Verify your address and password within 12 hours at http://more-mail-space.example/verify',
    unread: true,
  },
]
