import type { DemoMessage } from './demo-message.ts'
import { jpeg, pdf } from './files.ts'
import { bram, energy, ingrid, jonas, mira, nora, observer, odile, parcels, paul, tomas } from './people.ts'

const JUNK: [age: number, name: string, address: string, subject: string, text: string, unread?: boolean][] =
  [
    [
      1.45,
      'Prize Desk',
      'winner@lucky-wheel.example',
      'YOU have been chosen, demo@wren.example',
      'Dear Lucky Winner, your mailbox has won 950,000. To receive the sum send the handling fee today. This offer ends at midnight.',
      true,
    ],
    [
      3.3,
      'Account Team',
      'security@tideway-bank-login.example',
      'Your account will be closed',
      'We saw a strange sign-in. Confirm your password within 24 hours at http://tideway-bank-login.example/confirm or your account will be closed.',
      true,
    ],
    [
      6.5,
      'Dr. Vigour',
      'offers@pills-4-less.example',
      'Feel 20 again!!!',
      'Doctors are furious about this one root. First bottle free.',
      true,
    ],
    [
      9.4,
      'Inheritance Office',
      'barrister@estate-office.example',
      'URGENT: late Mr. Moreau',
      'A distant relation of yours has left 12.6 million and no heirs. I need only a copy of your passport and your trust.',
      true,
    ],
    [
      14.5,
      'SEO Partner',
      'growth@first-page.example',
      'I looked at your website',
      'and I found 47 errors on it. Can I call you on Monday?',
    ],
    [
      24.3,
      'Parcel Service',
      'delivery@pigeon-parcels-fee.example',
      'Unpaid customs 1,99',
      'Your parcel is held. Pay 1,99 here: http://pigeon-parcels-fee.example/pay',
    ],
  ]

/** Drafts, Junk, Trash and Archive. */
export const specialFolders: DemoMessage[] = [
  ...JUNK.map(([age, name, address, subject, text, unread]) => ({
    mailbox: 'Junk',
    age,
    from: { name, address },
    subject,
    text,
    unread,
  })),
  {
    mailbox: 'Drafts',
    age: 0.3,
    to: [jonas],
    subject: 'Re: Fotos vom See',
    draft: true,
    after: ['fotos'],
    text: 'Lieber Jonas,\n\ndas dritte, unbedingt! Im Flur ist Platz für',
  },
  {
    mailbox: 'Drafts',
    age: 3.4,
    to: [],
    subject: 'Letter to the landlord about the cellar',
    draft: true,
    text: 'Dear Ms Okafor,\n\nsince the rain of last week the cellar',
  },
  {
    mailbox: 'Trash',
    age: 2.5,
    from: observer,
    subject: 'Your morning paper, now as a podcast',
    text: 'Ten minutes, every morning, with the sound of gulls.',
  },
  {
    mailbox: 'Trash',
    age: 8.3,
    from: parcels,
    subject: 'Rate your courier',
    text: 'One minute of your time, please: how friendly was the pigeon?',
  },
  {
    mailbox: 'Trash',
    age: 19.5,
    from: energy,
    subject: 'Survey: how do you heat?',
    text: 'Five questions, and among all answers we draw three thermometers.',
  },
  {
    mailbox: 'Trash',
    age: 31.3,
    from: nora,
    subject: 'Wrong picture, sorry',
    text: 'That was somebody else’s aunt. The right one follows.',
    attachments: [{ fileName: 'Aunt.jpg', type: 'image/jpeg', content: jpeg('poster', 900_000) }],
  },
  {
    mailbox: 'Archive',
    age: 110.4,
    from: mira,
    subject: 'Viewing on Wednesday',
    text: 'Third floor, ring at “Okafor”. The light is best before noon.\n\nMira',
  },
  {
    mailbox: 'Archive',
    age: 124.3,
    from: ingrid,
    subject: 'Contract for next year',
    text: 'Signed and stamped, see attachment. Congratulations to us.\n\nIngrid',
    attachments: [{ fileName: 'Contract.pdf', type: 'application/pdf', content: pdf(['Contract'], 640_000) }],
  },
  {
    mailbox: 'Archive',
    age: 160.5,
    from: bram,
    subject: 'Vaarkaart',
    text: 'De nieuwe vaarkaart ligt voor je klaar in het havenkantoor.\n\nBram',
  },
  {
    mailbox: 'Archive',
    age: 240.4,
    from: jonas,
    subject: 'Adresse der Hütte',
    text: 'Letztes Haus vor dem Wald, der Schlüssel liegt beim Wirt.\n\nJonas',
  },
  {
    mailbox: 'Archive',
    age: 410.3,
    from: odile,
    subject: 'Recipe: soup for the first evening',
    text: 'Leeks, potatoes, a spoon of butter at the end. Do not stir too much, talk to it instead.\n\nMaman',
    starred: true,
  },
  ...['Sand in everything', 'Which ferry?', 'Tent pegs', 'Melon count: nine'].map((subject, index) => ({
    mailbox: 'Archive/2026 été',
    age: 128.3 + index * 3,
    from: [paul, tomas, jonas, odile][index],
    subject,
    text:
      [
        'I shook out the rug and there was a beach.',
        'The 14:20, it has the deck with the shade.',
        'Sechs Heringe fehlen, und das Zelt hat achtzehn.',
        'Nine, and the tenth fell on the stairs.',
      ][index] ?? '',
  })),
]
