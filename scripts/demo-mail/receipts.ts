import type { DemoMessage, Person } from './demo-message.ts'
import { pdf } from './files.ts'
import { energy, garage, library, parcels, rail } from './people.ts'

const RECEIPTS: [age: number, from: Person, subject: string, amount: string][] = [
  [5.3, rail, 'Receipt for RP-54-21', '34.50 EUR'],
  [11.5, garage, 'Receipt: chain, cables, light', '74.00 EUR'],
  [22.4, rail, 'Receipt for RP-77-02', '3.25 EUR'],
  [33.2, energy, 'Receipt 20261003', '57.90 EUR'],
  [48.2, library, 'Receipt: yearly fee', '12.00 EUR'],
  [63.3, energy, 'Receipt 20260903', '55.10 EUR'],
  [94.3, energy, 'Receipt 20260803', '52.75 EUR'],
  [125.3, parcels, 'Receipt: three parcels', '21.70 EUR'],
]

/** What Dana has paid. */
export const receipts: DemoMessage[] = [
  ...RECEIPTS.map(([age, from, subject, amount]) => ({
    mailbox: 'Receipts',
    age,
    from,
    subject,
    text: `We have received ${amount}. Thank you.\n\n${from.name}`,
    attachments: [
      {
        fileName: `${subject.replace(/[^A-Za-z0-9-]+/g, ' ').trim()}.pdf`,
        type: 'application/pdf',
        content: pdf([from.name, subject, amount], 36_000),
      },
    ],
  })),
]
