import type { DemoMessage } from './demo-message.ts'
import { pdf } from './files.ts'
import { allotment, bank, dental, energy, garage, insurer, library, parcels, rail } from './people.ts'
import { dayOf, monthOf } from './wording.ts'

/** What firms and offices write. */
export function notices(now: Date): DemoMessage[] {
  return [
    {
      age: 5.35,
      from: rail,
      subject: 'Your ticket: Lisboa → Porto',
      text: `Coach 21, seat 54, window. Show the code in the attached ticket on board; a printed copy is not needed.

Lisboa Oriente 09:39 → Porto Campanhã 12:30, ${dayOf(now, 18)}

You may change the journey free of charge until the evening before. Have a good trip.

Rail Plus`,
      attachments: [
        {
          fileName: 'Ticket RP-54-21.pdf',
          type: 'application/pdf',
          content: pdf(['Rail Plus', 'Lisboa Oriente - Porto Campanha', 'Coach 21, seat 54'], 61_000),
        },
      ],
    },
    {
      age: 6.2,
      from: parcels,
      subject: 'Your parcel is with your neighbour',
      unread: true,
      text: `We rang twice. Your parcel PP-3308-112 (2.4 kg, from “Hook and Thread”) is now with your neighbour on the ground floor, who signed as O. Brandt.

Pigeon Parcels`,
    },
    {
      age: 7.55,
      from: bank,
      subject: 'Your statement is in your letterbox',
      text: `Your statement for ${monthOf(now, -1)} is ready. For your safety we send neither balances nor links to the sign-in page by mail: please open our site as you always do.

Tideway Bank`,
    },
    {
      age: 9.5,
      from: allotment,
      subject: 'Water will be turned off for the winter',
      text: `Dear plot holders,

the taps along the middle path will be turned off on ${dayOf(now, 6)}. Please empty your hoses before, and leave your tap half open afterwards so that it does not burst.

The compost day is on the Saturday after, from ten; there will be soup and a discussion about the hedge, in this order.

The committee of Mill Lane`,
    },
    {
      age: 11.6,
      from: garage,
      subject: 'Your bicycle is ready',
      unread: true,
      text: `Hello,

chain, both cables and the rear light are new, the wobble is gone. 74 EUR. The front tyre will do until spring, then it should go as well.

We are open until half past six, on Saturdays until two.

Old Quay Cycles`,
    },
    {
      age: 17.4,
      from: insurer,
      subject: 'Claim 88-20417: we have received your pictures',
      text: `Dear Ms Moreau,

thank you for the pictures of the ceiling. A colleague will look at them within ten working days. You need not wait for us with drying the room; please keep the receipts.

Lantern Mutual, claims`,
    },
    {
      age: 19.3,
      from: library,
      subject: 'Your reservation has arrived',
      text: `“A Short History of Long Walks” is on the reservation shelf under M-17. We keep it for you until ${dayOf(now, 2)}.

City Library, Harbour Street branch`,
    },
    {
      age: 22.5,
      from: rail,
      subject: 'Your ticket: Porto → Braga',
      text: `Regional train, no seat reserved. Porto São Bento 10:45 → Braga 11:52, ${dayOf(now, 20)}.

Rail Plus`,
      attachments: [
        {
          fileName: 'Ticket RP-77-02.pdf',
          type: 'application/pdf',
          content: pdf(['Rail Plus', 'Porto Sao Bento - Braga'], 58_000),
        },
      ],
    },
    {
      age: 25.3,
      from: parcels,
      subject: 'Your parcel is on its way',
      text: `PP-3297-840 (0.6 kg, from “Papier Rousseau”) has left our depot and will be with you tomorrow between nine and one.

Pigeon Parcels`,
    },
    {
      age: 33.3,
      from: energy,
      subject: `Your invoice for ${monthOf(now, -2)} is ready`,
      text: `Dear customer,

your invoice no. 20261003 for ${monthOf(now, -2)} is attached: 57.90 EUR.

Northwind Energy`,
      attachments: [
        {
          fileName: 'Invoice 20261003.pdf',
          type: 'application/pdf',
          content: pdf(['Northwind Energy', 'Invoice 20261003', '57.90 EUR'], 41_000),
        },
      ],
    },
    {
      age: 36.4,
      from: dental,
      subject: 'How was your visit?',
      text: `You were with us last week. If something hurts that did not hurt before, please call; for everything else we are glad of a line.

Harbour Dental`,
    },
    {
      age: 48.3,
      from: library,
      subject: 'Your card is valid for another year',
      text: `Dear reader,

your card has been renewed until this month next year. The yearly fee of 12 EUR can be paid at the counter at your next visit.

City Library`,
    },
    {
      age: 52.4,
      from: bank,
      subject: 'New terms from the first of the month',
      text: `What changes: transfers within the country arrive within ten seconds, at any hour. What does not change: the price of your account.

The full text (38 pages) is attached.

Tideway Bank`,
      attachments: [
        {
          fileName: 'Terms and conditions.pdf',
          type: 'application/pdf',
          content: pdf(['Tideway Bank', 'Terms and conditions'], 720_000),
        },
      ],
    },
    {
      age: 61.5,
      from: allotment,
      subject: 'Minutes of the autumn meeting',
      text: `Dear plot holders,

the minutes are attached. In short: the hedge stays, the gate gets a new spring, and the hens of plot 14 may stay as long as they are quiet on Sundays.

The committee of Mill Lane`,
      attachments: [
        {
          fileName: 'Minutes.txt',
          type: 'text/plain',
          content: Buffer.from('1. Hedge: stays (11 to 4)\n2. Gate: new spring\n3. Hens: quiet on Sundays\n'),
        },
      ],
    },
    {
      age: 75.3,
      from: garage,
      subject: 'Winter check for your bicycle',
      text: `Brakes, lights, tyres and chain for 25 EUR until the end of the month. Ring before you come, the stand is small.

Old Quay Cycles`,
    },
  ]
}
