import type { DemoMessage, Person } from './demo-message.ts'
import { jpeg, pdf } from './files.ts'
import { ana, bank, claire, elin, garage, jonas, museum, nora, parcels, paul, rail, tomas } from './people.ts'
import { monthOf } from './wording.ts'

type Note = [age: number, from: Person, subject: string, text: string, unread?: boolean]
type Written = [mailbox: string, age: number, to: Person, subject: string, text: string, picture?: number]

/** A mailbox that is almost full: a photographer's, whose programs have each made a folder for what was sent. */
export function mailOfElin(now: Date): DemoMessage[] {
  return [...inbox(now), ...sent, ...clients, ...trash, ...junk]
}

function inbox(now: Date): DemoMessage[] {
  const notes: Note[] = [
    [
      0.05,
      nora,
      'The grey mount is here',
      'Two sheets, the thin one. I have put your name on them, which the cat has signed as well.',
      true,
    ],
    [
      0.3,
      jonas,
      'Re: Group picture',
      'I blinked in all nine. Take the one where the others blink too.',
      true,
    ],
    [
      0.6,
      bank,
      `Your statement for ${monthOf(now, -1)}`,
      'Your statement is ready. Sign in to your account to read it.',
      true,
    ],
    [2.3, rail, 'Your journey on Friday', 'Coach 4, seat 61. The 09:12 leaves from platform 2 this week.'],
    [
      4.35,
      garage,
      'Your bicycle',
      'New chain, new brake pads, and we have taken the tripod off the rack. It is behind the counter.',
    ],
    [
      9.3,
      tomas,
      'Backdrop frame',
      'Ash, folds in three, weighs less than the case you carry it in. Come and try it before I varnish it.',
    ],
    [
      17.4,
      paul,
      'Old negatives',
      'I found a shoe box of them. Is there a way to see what is on them without holding each to the lamp?',
    ],
    [
      33.3,
      claire,
      'Portrait pour le site',
      'La deuxième, celle où je ris. Les autres ont l’air de m’attendre.',
    ],
  ]
  return [
    ...notes.map(([age, from, subject, text, unread]) => ({
      age,
      from,
      subject,
      text: `${text}\n\n${from.name}`,
      unread,
    })),
    {
      age: 1.4,
      from: ana,
      starred: true,
      subject: 'Choir portrait: which one for the programme?',
      text: `Dear Elin,

the left one has everybody in it, the right one has everybody awake in it. We print on Thursday. Which would you take?

Ana`,
      attachments: [
        { fileName: 'Left.jpg', type: 'image/jpeg', content: jpeg('lake', 430_000) },
        { fileName: 'Right.jpg', type: 'image/jpeg', content: jpeg('poster', 380_000) },
      ],
    },
    {
      age: 6.5,
      from: museum,
      subject: 'Catalogue of small things, proof',
      text: `Dear Ms Sund,

please look at the plates 4 to 9, the rest is text and our own fault.

Museum of Small Things`,
      attachments: [
        {
          fileName: 'Proof.pdf',
          type: 'application/pdf',
          content: pdf(['Catalogue of small things', 'Plates 4 to 9'], 610_000),
        },
      ],
    },
  ]
}

const WRITTEN: Written[] = [
  ['Sent', 0.9, nora, 'Re: The grey mount', 'Thank you! I come on Wednesday, with fish for the signatory.'],
  [
    'Sent',
    5.3,
    museum,
    'Plates 4 to 9',
    'Here is plate 6 once more, with the button the right way up.',
    420_000,
  ],
  ['Sent', 12.4, tomas, 'Re: Backdrop frame', 'Varnish it. I trust you and I have seen your other frames.'],
  ['Sent Items', 28.3, jonas, 'Group picture', 'Nine tries, all attached to this one picture.', 460_000],
  [
    'Sent Items',
    41.4,
    ana,
    'Re: Date for the portrait',
    'Tuesday, before the canon, while everybody is fresh.',
  ],
  ['Sent Items', 52.3, paul, 'Re: The lake, large', 'Sixty by ninety, then it also covers the stain.'],
  ['Sent Messages', 74.4, claire, 'Portrait', 'Voilà, la deuxième est la plus gaie.', 290_000],
  ['Sent Messages', 83.2, garage, 'Rack', 'Would it hold a tripod of four kilograms?'],
  [
    'Sent Messages',
    97.3,
    rail,
    'Lost property: lens cap',
    'Black, round, 67 mm, of no worth to anybody else.',
  ],
]

const sent: DemoMessage[] = WRITTEN.map(([mailbox, age, to, subject, text, picture]) => ({
  mailbox,
  age,
  to: [to],
  subject,
  text: `${text}\n\nElin`,
  attachments: picture
    ? [{ fileName: 'Picture.jpg', type: 'image/jpeg', content: jpeg('lake', picture) }]
    : [],
}))

const clients: DemoMessage[] = [
  {
    mailbox: 'Clients/Harbour Choir',
    age: 61.4,
    from: ana,
    subject: 'All pictures of the summer concert',
    text: 'Everything that you gave us on the stick, in one archive, so that it is in a safe place. Is it?\n\nAna',
    filling: 'Summer concert.zip',
  },
  {
    mailbox: 'Clients/Harbour Choir',
    age: 66.3,
    from: ana,
    subject: 'Thank you for Saturday',
    text: 'You were there all evening and nobody saw you. That must be the art of it.\n\nAna',
  },
  {
    mailbox: 'Clients/Old Quay Cycles',
    age: 121.4,
    from: garage,
    subject: 'Pictures for the window',
    text: 'The red one, the cargo one, and the one with the basket and the dog. The dog is not for sale.',
  },
  {
    mailbox: 'Archive',
    age: 390.3,
    from: paul,
    subject: 'Your first exhibition',
    text: 'We were eleven guests and you sold two pictures. That is a rate that no museum has.\n\nPaul',
    starred: true,
  },
]

const trash: DemoMessage[] = [
  ...[1, 2, 3].map((number) => ({
    mailbox: 'Trash',
    age: 3.2 + number,
    from: elin,
    subject: `Test shot ${number}, out of focus`,
    text: 'From the camera in the hall.',
    attachments: [
      {
        fileName: `Test ${number}.jpg`,
        type: 'image/jpeg',
        content: jpeg('lake', 390_000 + number * 20_000),
      },
    ],
  })),
  {
    mailbox: 'Trash',
    age: 22.4,
    from: parcels,
    subject: 'Your parcel has arrived',
    text: 'It is with your neighbour on the ground floor. She says that it rattles.',
  },
]

const junk: DemoMessage[] = [
  {
    mailbox: 'Junk',
    age: 2.45,
    from: { name: 'Lens Bargains', address: 'deals@lens-bargains.example' },
    subject: '90% OFF all lenses, today only',
    text: 'Our warehouse must be empty by midnight. The list is attached.',
    unread: true,
    attachments: [
      {
        fileName: 'Bargains.pdf',
        type: 'application/pdf',
        content: pdf(['All lenses 90% off', 'today only'], 240_000),
      },
    ],
  },
  {
    mailbox: 'Junk',
    age: 8.3,
    from: { name: 'Mailbox Team', address: 'quota@mail-box-upgrade.example' },
    subject: 'Your mailbox is FULL: upgrade now',
    text: 'Confirm your password at http://mail-box-upgrade.example/ to receive 50 GB for free.',
    unread: true,
  },
  {
    mailbox: 'Junk',
    age: 19.3,
    from: { name: 'Photo Awards', address: 'jury@photo-awards-fee.example' },
    subject: 'You are among the finalists',
    text: 'Congratulations. The entry fee of the final round is only 95,00.',
  },
]
