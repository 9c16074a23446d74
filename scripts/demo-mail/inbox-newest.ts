import type { DemoMessage } from './demo-message.ts'
import { jpeg, pdf } from './files.ts'
import { newsletter } from './newsletter.ts'
import { ana, dana, dental, energy, jonas, library, loaf, mira, misaki, tomas } from './people.ts'
import { dayOf, monthOf } from './wording.ts'

/** The first screen of the Inbox: what is seen before anything is opened. */
export function newest(now: Date): DemoMessage[] {
  return [
    {
      age: 0.02,
      from: ana,
      to: [dana, jonas],
      cc: [tomas],
      id: 'programme-3',
      after: ['programme-1', 'programme-2'],
      subject: 'Programme for the spring concert',
      unread: true,
      text: `Dear all,

I put the running order together after last night, and there are two places where I would like your opinion before it goes to the printer. The two lullabies might sit better after the interval, when the hall is quiet again, and I would open with the folk songs.

The poster is in print size; please check the spelling of your names. If I hear nothing until Friday I take it as a yes.

See you on Tuesday,
Ana`,
      attachments: [
        {
          fileName: 'Programme draft 3.pdf',
          type: 'application/pdf',
          content: pdf(
            [
              'Songs for Lighter Evenings',
              'The Harbour Choir',
              '',
              'Three folk songs from the coast',
              'The Ferryman',
              'Two lullabies',
              '- interval -',
              'Evening canon in four parts',
              'The Long Field',
            ],
            184_000,
          ),
        },
        { fileName: 'Poster A2.jpg', type: 'image/jpeg', content: jpeg('poster', 3_600_000) },
      ],
    },
    {
      age: 0.08,
      from: energy,
      subject: `Your invoice for ${monthOf(now, -1)} is ready`,
      unread: true,
      text: `Dear customer,

your invoice no. 20261103 for ${monthOf(now, -1)} is attached: 61.40 EUR, of which 18.20 EUR is the standing charge. We take the amount from your account on ${dayOf(now, 9)}.

You used 148 kWh, eleven less than a year ago. Thank you for that.

Northwind Energy
This mailbox is not read; you reach us through your customer page.`,
      attachments: [
        {
          fileName: 'Invoice 20261103.pdf',
          type: 'application/pdf',
          content: pdf(['Northwind Energy', 'Invoice 20261103', '148 kWh', '61.40 EUR'], 42_000),
        },
      ],
    },
    {
      age: 1.25,
      from: tomas,
      id: 'keys-5',
      after: ['keys-1', 'keys-2', 'keys-3', 'keys-4'],
      subject: 'Re: Keys for the workshop',
      text: `Thanks, I will pick them up on Thursday after five. The big one sticks: lift the door a little while you turn it, and curse in Spanish, that helps.

T.

> I left both sets with Nora at the counter. The small key is for the
> cupboard with the planes, please lock it again.
> Dana`,
    },
    {
      age: 1.4,
      from: loaf,
      subject: 'Rye, three ways',
      unread: true,
      headers: [
        'List-Unsubscribe: <https://weeklyloaf.example/leave/7f3a>',
        'List-Id: <letter.weeklyloaf.example>',
      ],
      ...newsletter({
        brand: 'The Weekly Loaf',
        site: 'weeklyloaf.example',
        colour: '#9a3412',
        lead: 'This week: a caraway rye you can bake on a weeknight, what to do with the heel of an old loaf, and a reader in Malmö who proves her dough in the boiler room.',
        items: [
          {
            title: 'A weeknight caraway rye',
            text: 'Mix at breakfast, fold once at noon if you are home and not at all if you are not, bake at eight. The long wait does the work that your arms would do.',
          },
          {
            title: 'The heel, rescued',
            text: 'Cut it in cubes, dry it in the cooling oven and keep it in a jar. It thickens soup better than flour and never lumps.',
          },
          {
            title: 'Letters: bread in the boiler room',
            text: 'Twenty-six degrees all winter and nobody in the way. Eva sends a picture of four loaves between two water meters.',
          },
        ],
      }),
    },
    {
      age: 2.6,
      from: misaki,
      id: 'uchiawase-2',
      after: ['uchiawase-1'],
      subject: '来週の打ち合わせについて',
      charset: 'iso-2022-jp',
      starred: true,
      text: `モローさん

お世話になっております。来週火曜日の打ち合わせですが、会場が二階の小会議室に変わりました。
時間は予定どおり、日本時間の午後四時からです。

新しい図面の写しを当日お配りします。事前に見たい方には田中からお送りしますので、
お気軽にお知らせください。

よろしくお願いいたします。
佐藤 美咲`,
    },
    {
      age: 3.45,
      from: library,
      subject: `Two books are due on ${dayOf(now, 4)}`,
      text: `Dear reader,

“The Sea Around the Corner” and “Invisible Bridges” are due on ${dayOf(now, 4)}. Nobody is waiting for the first; you can renew it twice more. The second has been reserved by another reader and cannot be renewed.

City Library, Harbour Street branch
Open Tuesday to Saturday, ten to seven`,
    },
    {
      age: 3.6,
      from: jonas,
      id: 'fotos',
      subject: 'Fotos vom See',
      charset: 'iso-8859-1',
      starred: true,
      text: `Liebe Dana,

hier sind endlich die Bilder, es sind viele geworden. Das Boot auf dem zweiten ist übrigens nicht unseres, sondern das vom Bäcker, der uns am Steg so freundlich geholfen hat.

Am schönsten finde ich das dritte, kurz bevor das Gewitter kam. Wenn du magst, drucke ich es dir größer aus; im Flur wäre noch Platz, hast du gesagt.

Grüße auch an Odile
Jonas`,
      attachments: [1, 2, 3].map((number) => ({
        fileName: `See ${number}.jpg`,
        type: 'image/jpeg',
        content: jpeg('lake', 1_300_000 + number * 190_000),
      })),
    },
    {
      age: 4.4,
      from: dental,
      subject: `Your appointment on ${dayOf(now, 10)}`,
      text: `This is a reminder of your appointment with Dr. Adeyemi on ${dayOf(now, 10)} at 08:40.

If you cannot come, please call us at least one day before. Bring the card of your insurer.

Harbour Dental, 4 Customs House Steps`,
    },
    {
      age: 4.55,
      from: mira,
      id: 'lease-4',
      after: ['lease-1', 'lease-2', 'lease-3'],
      subject: 'Lease: signed copy',
      answered: true,
      text: `Hi Dana,

Signed and scanned, both pages. The original goes to you by post this week; keep it somewhere dry, the owner is particular about originals.

The meter readings from the handover are on page two. If you find anything that we both missed, tell me before the end of the month.

Best wishes,
Mira`,
      attachments: [
        {
          fileName: 'Lease, signed.pdf',
          type: 'application/pdf',
          content: pdf(['Lease', 'between the owner and the tenant', 'signed by both'], 1_400_000),
        },
      ],
    },
  ]
}
