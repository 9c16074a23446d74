import type { DemoMessage, Person } from './demo-message.ts'
import { jpeg, pdf, zip } from './files.ts'
import { ana, ingrid, insurer, jonas, kenji, mira, misaki, nora, paul, samir, tomas, wei } from './people.ts'

type Note = [mailbox: string, age: number, from: Person, subject: string, text: string, unread?: boolean]

const NOTES: Note[] = [
  [
    'Choir',
    5.4,
    jonas,
    'Tenor part, bar 17',
    'Das H ist ein B. Ich habe es in allen Kopien verbessert, die ich finden konnte.',
  ],
  [
    'Choir',
    12.3,
    ana,
    'Tuesday: only the canon',
    'We sing nothing but the canon until it stands by itself. Bring water and patience.',
  ],
  [
    'Choir',
    33.4,
    ana,
    'Who brings what to the party',
    'Savoury: A to M. Sweet: N to Z. Jonas: glasses, because he broke them.',
  ],
  ['Choir', 57.5, tomas, 'Music stands', 'All twenty repaired, one is now a hat rack by majority vote.'],
  [
    'Choir',
    90.3,
    ana,
    'Dates until summer',
    'Concert dates are in the calendar by the door. Pencil only, please.',
  ],
  [
    'House',
    13.3,
    mira,
    'Chimney sweep on Monday',
    'He comes between eight and ten and does bring luck, but no dust sheet.',
    true,
  ],
  [
    'House',
    47.3,
    nora,
    'Window putty',
    'Use the linseed one and wait a week before you paint. I know that you will wait two days.',
  ],
  [
    'House',
    99.4,
    paul,
    'Shelf, drawing',
    'Five boards of 80 cm, two of 120. The wall is not straight, the shelf will be.',
  ],
  [
    'House/Insurance',
    16.4,
    insurer,
    'Claim 88-20417: number and next steps',
    'Your claim is registered. Please send us pictures of the ceiling and of the floor above it.',
  ],
  [
    'House/Insurance',
    200.3,
    insurer,
    'Your policy',
    'Thank you for staying with us for another year. The policy is attached to your customer page.',
  ],
  [
    'House/2026 été',
    140.4,
    paul,
    'Shutters',
    'Two coats, the second on Sunday if it stays dry. The colour is called “almost green”.',
  ],
  [
    'House/2026 été',
    146.3,
    tomas,
    'Scaffold',
    'It stands. Do not let the children count the planks, there is one less than they think.',
  ],
  [
    'R&D',
    2.4,
    samir,
    'Gauge firmware 1.4',
    'It stores readings while the network is down and sends them later, in order. I tested it by unplugging Ingrid.',
    true,
  ],
  [
    'R&D',
    3.55,
    wei,
    'Re: samples',
    'Bottle two arrived cloudy, as expected. The next batch will be filtered twice.',
    true,
  ],
  [
    'R&D',
    9.6,
    ingrid,
    'Paper, second round',
    'The referees like the method and dislike the title. I like the title.',
    true,
  ],
  ['R&D', 42.3, samir, 'Power budget', '41 mA asleep, which is 40 too many. It is the lamp on the board.'],
  ['R&D', 130.4, wei, '实验记录', '第三次测量的结果和第一次完全一致，误差小于百分之一。'],
  ['R&D', 210.3, ingrid, 'Budget for the pier', 'Approved, minus the coffee machine.'],
  [
    '日本語',
    20.4,
    misaki,
    'ごあいさつ',
    'はじめまして。鶴設計の佐藤と申します。これからどうぞよろしくお願いいたします。',
  ],
  ['日本語', 45.3, kenji, '見積書の送付', '見積書は来週の月曜日にお送りする予定です。少々お待ちください。'],
  ['日本語', 68.4, misaki, '東京の天気', '今日は雪です。電車は遅れていますが、庭はとてもきれいです。'],
  ['100%', 30.4, nora, 'Pure linen', 'It is 100% linen and 0% willing to be ironed.'],
  ['100%', 64.3, paul, 'Battery', 'It says 100% and then it says nothing any more.'],
  [
    'Quotes "and" back\\slash',
    73.4,
    samir,
    'Escaping',
    'If you can read this, somebody escaped correctly: "quotes", back\\slash, and {braces}.',
  ],
  [
    'Projects/Boat/Engine/Manuals',
    170.4,
    tomas,
    'Which oil',
    'The manual says SAE 30. The man at the harbour says whatever is in the can.',
  ],
  ['Projects/Boat', 162.3, tomas, 'Rudder', 'Ash, oiled three times. It will outlive the boat.'],
]

/** Folders that are there though no message is in them. */
export const EMPTY_MAILBOXES = ['Someday', 'Projects/Boat/Engine']

/** Dana's own folders. */
export const ownFolders: DemoMessage[] = [
  ...NOTES.map(([mailbox, age, from, subject, text, unread]) => ({
    mailbox,
    age,
    from,
    subject,
    text: `${text}\n\n${from.name}`,
    unread,
  })),
  {
    mailbox: 'House/Insurance',
    age: 15.3,
    from: paul,
    subject: 'Pictures of the ceiling',
    text: 'All that I took, in one archive. The fifth shows my thumb, but it is a worried thumb.\n\nPaul',
    attachments: [
      { fileName: 'Ceiling.zip', type: 'application/zip', content: zip('ceiling.jpg', 2_600_000) },
    ],
  },
  {
    mailbox: 'Projects/Boat/Engine/Manuals',
    age: 171.3,
    from: tomas,
    subject: 'Engine manual, scanned',
    text: 'Sixty pages, coffee on nine of them.\n\nTomás',
    attachments: [
      { fileName: 'Engine manual.pdf', type: 'application/pdf', content: pdf(['Engine manual'], 1_260_000) },
      { fileName: 'Cover.jpg', type: 'image/jpeg', content: jpeg('poster') },
    ],
  },
]
