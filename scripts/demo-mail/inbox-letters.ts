import type { DemoMessage } from './demo-message.ts'
import { pdf, png } from './files.ts'
import { newsletter } from './newsletter.ts'
import { loaf, museum, observer } from './people.ts'

const ISSUES: { age: number; subject: string; lead: string; titles: [string, string][]; unread?: boolean }[] =
  [
    {
      age: 8.4,
      subject: 'Salt, and why you want less of it',
      lead: 'Nine grams to the kilo are enough, and other things that our grandmothers knew.',
      titles: [
        [
          'The nine-gram rule',
          'We baked the same loaf with seven, nine and twelve grams and let twelve people guess.',
        ],
        ['Butter for salted bread', 'If the loaf is mild the butter may shout. Three that do it nicely.'],
      ],
      unread: true,
    },
    {
      age: 15.4,
      subject: 'A starter that survives your holiday',
      lead: 'Dry it, crumble it, forget it in a drawer: how to wake it up again in two days.',
      titles: [
        ['Crumbs in a jar', 'A spoonful of dried starter keeps a year and fits in an envelope.'],
        ['Posting bread', 'Which loaves arrive whole after three days in a parcel, and which do not.'],
      ],
    },
    {
      age: 22.4,
      subject: 'Bread for soup weather',
      lead: 'It rains, it is dark at five, and the oven is the warmest place in the house.',
      titles: [
        ['Barley rolls', 'Small, dense and ready in an hour. Best on the same evening.'],
        ['Oven politics', 'Top heat, bottom heat, fan: what they do to a crust.'],
      ],
    },
    {
      age: 29.4,
      subject: 'Three mills worth the detour',
      lead: 'Stone against steel, and a miller who answers the telephone only when the wind drops.',
      titles: [
        ['A mill on a barge', 'It grinds where it lies, and it lies somewhere else every month.'],
        ['Reading a flour bag', 'Ash, protein, date: the three numbers that matter.'],
      ],
    },
    {
      age: 43.4,
      subject: 'The loaf that did not rise',
      lead: 'Readers send their disasters and we say what happened.',
      titles: [
        ['The brick of Bergen', 'Cold water, cold kitchen, hot temper.'],
        ['The hollow one', 'A cave with a crust: it was shaped too late.'],
      ],
    },
  ]

const MORNINGS: [age: number, subject: string, lead: string][] = [
  [
    2.65,
    'Ferry timetable changes on Sunday',
    'The late boat goes at 22:10 instead of 22:40, the early one not at all.',
  ],
  [5.65, 'Fish market gets a new floor', 'For three weeks the stalls move to the customs yard.'],
  [12.65, 'The lighthouse turns a hundred', 'Open on Saturday until midnight, 212 steps, no lift.'],
  [26.65, 'Storm warning for the night', 'Gusts up to 90 km/h; the park closes at five.'],
]

/** Newsletters that Dana has asked for. */
export const newsletters: DemoMessage[] = [
  ...ISSUES.map(({ age, subject, lead, titles, unread }) => ({
    age,
    subject,
    unread,
    from: loaf,
    headers: [
      'List-Unsubscribe: <https://weeklyloaf.example/leave/7f3a>',
      'List-Id: <letter.weeklyloaf.example>',
    ],
    ...newsletter({
      brand: 'The Weekly Loaf',
      site: 'weeklyloaf.example',
      colour: '#9a3412',
      lead,
      items: titles.map(([title, text]) => ({ title, text })),
    }),
  })),
  ...MORNINGS.map(([age, subject, lead]) => ({
    age,
    subject,
    from: observer,
    headers: ['List-Unsubscribe: <mailto:leave@harbourobserver.example>'],
    ...newsletter({
      brand: 'Harbour Observer',
      site: 'harbourobserver.example',
      colour: '#1e3a8a',
      lead,
      items: [
        {
          title: 'Weather',
          text: 'Wind from the west, showers until noon, then the sun for those who look up.',
        },
        {
          title: 'On the water',
          text: 'High tide at 06:12 and 18:35. The swing bridge opens at nine, noon and four.',
        },
      ],
    }),
  })),
  {
    age: 20.5,
    from: museum,
    subject: 'Opening on Thursday: forty years of buttons',
    text: `The Museum of Small Things invites you to the opening of “Forty years of buttons”. Thursday at six, with a talk by the collector and very small sandwiches.`,
    html: `<div style="font-family: sans-serif; max-width: 480px">
<img src="cid:buttons" width="240" height="240" alt="Buttons in a pattern">
<h2 style="font-weight: normal">Forty years of buttons</h2>
<p>The Museum of Small Things invites you to the opening. Thursday at six, with a talk by the collector and <em>very small sandwiches</em>.</p>
<p><a href="https://smallthings.example/visit">How to find us</a></p>
</div>`,
    attachments: [
      { fileName: 'buttons.png', type: 'image/png', content: png(240, [120, 60, 90]), inline: 'buttons' },
      {
        fileName: 'Invitation.pdf',
        type: 'application/pdf',
        content: pdf(['Museum of Small Things', 'Forty years of buttons'], 95_000),
      },
    ],
  },
]
