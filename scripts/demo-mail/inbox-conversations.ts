import type { DemoMessage } from './demo-message.ts'
import { pdf } from './files.ts'
import { ana, dana, ingrid, jonas, kasia, mira, nora, odile, paul, samir, tomas } from './people.ts'

/** Conversations whose other half is in Sent. */
export const conversations: DemoMessage[] = [
  {
    age: 8.4,
    from: tomas,
    id: 'keys-1',
    subject: 'Keys for the workshop',
    text: `Hola Dana,

the lathe arrives on Friday and I am in Bilbao until Thursday noon. Could somebody lend me a set of keys for the workshop? The one that I have opens only the yard.

Tomás`,
  },
  {
    age: 7.3,
    from: tomas,
    id: 'keys-3',
    after: ['keys-1', 'keys-2'],
    subject: 'Re: Keys for the workshop',
    answered: true,
    text: `Perfect. Does the new lock need the small key as well, or is that only for the cupboard?

> There are two spare sets in my kitchen drawer, take one.
> Dana`,
  },
  {
    age: 34.3,
    from: mira,
    id: 'lease-1',
    subject: 'Lease: draft for you to read',
    text: `Hi Dana,

here is the draft. New against the last one: paragraph 4 (bicycles in the hall), paragraph 9 (the cellar is yours from the first of the month) and the notice period, which is three months for both sides now.

Please read paragraph 9 twice, it was me who wrote it.

Mira`,
    attachments: [
      {
        fileName: 'Lease draft.pdf',
        type: 'application/pdf',
        content: pdf(['Lease, draft', 'not signed'], 210_000),
      },
    ],
  },
  {
    age: 30.5,
    from: mira,
    id: 'lease-3',
    after: ['lease-1', 'lease-2'],
    subject: 'Re: Lease: draft for you to read',
    text: `All three points are fine with the owner. She asks only that the cargo bike does not stand on the tiles, they are older than all of us together.

I send the clean copy for signing next week.

Mira

> 1. May I put the bike in the hall while it rains?
> 2. Is the cellar dry?
> 3. Who pays for the chimney sweep?`,
  },
  {
    age: 5.5,
    from: ana,
    to: [dana, jonas, tomas],
    id: 'programme-1',
    subject: 'Programme for the spring concert',
    text: `Dear all,

a first try at the running order. I have put the lullabies at the end of the first half and I am not sure. Sing it in your head once from top to bottom and tell me where you would cough.

Ana`,
  },
  {
    age: 6.4,
    from: jonas,
    to: [ana, dana, tomas],
    id: 'programme-2',
    after: ['programme-1'],
    subject: 'Re: Programme for the spring concert',
    text: `I cough between the second lullaby and the canon, because the altos have to turn two pages there. After the interval everybody is rested.

Jonas

> Sing it in your head once from top to bottom and tell me
> where you would cough.`,
  },
  {
    age: 12.45,
    from: odile,
    to: [dana, paul],
    id: 'sunday-1',
    subject: 'Sunday at ours?',
    text: `My dears,

the quinces are ripe, all of them, on the same day, as every year. Come on Sunday, bring aprons and a sharp knife each. There will be soup first.

Maman`,
  },
  {
    age: 11.35,
    from: paul,
    to: [odile, dana],
    id: 'sunday-2',
    after: ['sunday-1'],
    subject: 'Re: Sunday at ours?',
    text: `I bring the big pot and no apron, you have nine of them.

Paul`,
  },
  {
    age: 10.3,
    from: odile,
    to: [paul, dana],
    id: 'sunday-4',
    after: ['sunday-1', 'sunday-2', 'sunday-3'],
    subject: 'Re: Sunday at ours?',
    unread: true,
    text: `Eleven aprons. Dana, you are right about the lemons, please bring four.

Maman`,
  },
  {
    age: 15.4,
    from: ingrid,
    to: [dana, samir],
    id: 'tide-1',
    subject: 'Tide gauge: strange steps in the second week',
    text: `Hi both,

the gauge at the pier jumps by exactly 2 cm on three evenings, always within a minute of six. Waves do not keep office hours. Has anybody touched the clock, or does the ferry push us?

I have put the raw readings in the shared folder.

Ingrid`,
  },
  {
    age: 14.55,
    from: samir,
    to: [ingrid, dana],
    id: 'tide-2',
    after: ['tide-1'],
    subject: 'Re: Tide gauge: strange steps in the second week',
    text: `Six o'clock is when the fish market rinses its floor. The drain ends two metres from our pipe. I would bet a lunch.

Samir`,
  },
  {
    age: 14.3,
    from: ingrid,
    to: [samir, dana],
    id: 'tide-4',
    after: ['tide-1', 'tide-2', 'tide-3'],
    subject: 'Re: Tide gauge: strange steps in the second week',
    answered: true,
    text: `You win the lunch. They rinse with 900 litres. I have asked them for the hours, and we cut those minutes out.

Ingrid`,
  },
  {
    age: 21.4,
    from: nora,
    subject: 'Your frame is ready',
    text: `Dear Dana,

the frame for the map of the harbour is ready. I used the ash after all, the oak was too loud beside the blue. It weighs more than it looks, so bring somebody or a trolley.

Nora
Finch & Daughters, frames and glass`,
  },
  {
    age: 27.5,
    from: kasia,
    subject: 'Zdjęcia z Gdańska i przepis',
    text: `Cześć Dana!

Obiecany przepis na żurek: zakwas stoi pięć dni, potem wszystko idzie szybko. Chrzan dodaj dopiero na talerzu, inaczej traci cały swój charakter.

Zdjęcia z plaży przyślę jutro, dziś łącze w pociągu jest za słabe.

Ściskam
Kasia`,
  },
]
