import type { DemoMessage, Person } from './demo-message.ts'
import { jpeg } from './files.ts'
import { ana, bram, ingrid, jonas, mira, nora, odile, paul, samir, tomas } from './people.ts'

const SENT: [age: number, to: Person[], subject: string, text: string, id?: string, after?: string[]][] = [
  [
    1.5,
    [tomas],
    'Re: Keys for the workshop',
    'I left both sets with Nora at the counter. The small key is for the cupboard with the planes, please lock it again.',
    'keys-4',
    ['keys-1', 'keys-2', 'keys-3'],
  ],
  [
    4.45,
    [mira],
    'Re: Lease: signed copy',
    'Thank you, Mira! The readings are right. I will put the original where it is dry and where I will never find it again.',
    'lease-5',
    ['lease-1', 'lease-2', 'lease-3', 'lease-4'],
  ],
  [
    7.6,
    [tomas],
    'Re: Keys for the workshop',
    'There are two spare sets in my kitchen drawer, take one. Paul is at home until nine.',
    'keys-2',
    ['keys-1'],
  ],
  [
    10.45,
    [odile, paul],
    'Re: Sunday at ours?',
    'I come at eleven. Do we have lemons? Last year we forgot the lemons and ate brown jelly until June.',
    'sunday-3',
    ['sunday-1', 'sunday-2'],
  ],
  [
    14.4,
    [ingrid, samir],
    'Re: Tide gauge: strange steps in the second week',
    'I walked there at six. They do rinse, for four minutes, with a hose as thick as my arm. I pay half of the lunch.',
    'tide-3',
    ['tide-1', 'tide-2'],
  ],
  [21.3, [nora], 'Re: Your frame is ready', 'I bring Jonas, who is stronger than a trolley and argues more.'],
  [
    32.4,
    [mira],
    'Re: Lease: draft for you to read',
    '1. May I put the bike in the hall while it rains?\n2. Is the cellar dry?\n3. Who pays for the chimney sweep?',
    'lease-2',
    ['lease-1'],
  ],
  [38.3, [bram], 'Re: Mooring', 'Yes, please hold it! Ducks are no objection.'],
  [46.4, [paul], 'Re: Birthday', 'The radio, and I wrap it. You wrapped the last one in a map of Belgium.'],
  [
    66.2,
    [ana],
    'Re: Rehearsal room',
    'Scarf packed. I can come half an hour earlier and argue with the heating.',
  ],
  [118.3, [samir, ingrid], 'Re: Calibration', 'Nobody move.'],
  [188.2, [ana, jonas, tomas], 'Re: Thank you', 'Eighty-one, one was broken and I sat on it. It was lovely.'],
]

/** What Dana has written. */
export const sent: DemoMessage[] = [
  ...SENT.map(([age, to, subject, text, id, after]) => ({
    mailbox: 'Sent',
    age,
    to,
    subject,
    text: `${text}\n\nDana`,
    id,
    after,
  })),
  {
    mailbox: 'Sent',
    age: 95.4,
    to: [odile, paul],
    subject: 'Pictures of the new room',
    text: 'The blue is darker in the evening. The chair stays, whatever Paul says.\n\nDana',
    attachments: [{ fileName: 'Room.jpg', type: 'image/jpeg', content: jpeg('lake', 1_300_000) }],
  },
]
