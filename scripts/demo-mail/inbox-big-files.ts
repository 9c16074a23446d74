import type { DemoMessage } from './demo-message.ts'
import { jpeg } from './files.ts'
import { ana, paul } from './people.ts'

/** Letters whose attachments take most of the room. */
export const bigFiles: DemoMessage[] = [
  {
    age: 40.4,
    from: ana,
    subject: 'Recording of the rehearsal',
    text: `Dear all,

here is last Tuesday, both halves in one archive. Listen to the canon at minute 31 before you despair at minute 12.

Ana`,
    filling: 'Rehearsal.zip',
  },
  {
    age: 88.5,
    from: paul,
    subject: 'The old house, from the garden',
    starred: true,
    text: `Found these while tidying the attic and had them scanned. The second must be from the year of the flood; look at the water line on the wall.

Paul`,
    attachments: [1, 2].map((number) => ({
      fileName: `House ${number}.jpg`,
      type: 'image/jpeg',
      content: jpeg('lake', 1_200_000 + number * 200_000),
    })),
  },
]
