import type { Person } from './demo-message.ts'

/** Whose mailboxes they are. */
export const dana: Person = { name: 'Dana Moreau', address: 'demo@wren.example', zone: '+0100' }
export const elin: Person = { name: 'Elin Sund', address: 'almost@wren.example', zone: '+0100' }
export const felix: Person = { name: 'Felix Okoro', address: 'full@wren.example', zone: '+0000' }

export const ana: Person = { name: 'Ana Lima', address: 'ana@choir.example', zone: '+0000' }
export const jonas: Person = { name: 'Jonas Weber', address: 'jonas.weber@seepost.example', zone: '+0100' }
export const tomas: Person = { name: 'Tomás Herrera', address: 'tomas@workshop.example', zone: '+0100' }
export const mira: Person = { name: 'Mira Patel', address: 'mira.patel@lettings.example', zone: '+0000' }
export const misaki: Person = { name: '佐藤 美咲', address: 'misaki.sato@tsuru.example', zone: '+0900' }
export const kenji: Person = { name: '田中 健二', address: 'kenji@tsuru.example', zone: '+0900' }
export const oleg: Person = { name: 'Олег Сорокин', address: 'oleg@lodka.example', zone: '+0300' }
export const claire: Person = {
  name: 'Claire Rousseau',
  address: 'claire@atelier-rousseau.example',
  zone: '+0100',
}
export const layla: Person = { name: 'ليلى حداد', address: 'layla@zaytoun.example', zone: '+0300' }
export const noam: Person = { name: 'נועם לוי', address: 'noam@shaked.example', zone: '+0200' }
export const kasia: Person = { name: 'Kasia Wójcik', address: 'kasia@brzeg.example', zone: '+0100' }
export const bram: Person = { name: 'Bram de Vries', address: 'bram@sluis.example', zone: '+0100' }
export const ingrid: Person = { name: 'Ingrid Solberg', address: 'ingrid@fjordlab.example', zone: '+0100' }
export const samir: Person = { name: 'Samir Rahman', address: 'samir@fjordlab.example', zone: '+0000' }
export const wei: Person = { name: '陈伟', address: 'wei.chen@fjordlab.example', zone: '+0800' }
export const paul: Person = { name: 'Paul Moreau', address: 'paul.moreau@family.example', zone: '+0100' }
export const odile: Person = { name: 'Odile Moreau', address: 'odile@family.example', zone: '+0100' }
export const nora: Person = { name: 'Nora Finch', address: 'nora@finch-and-daughters.example', zone: '+0000' }
export const eva: Person = { name: 'Eva Lindqvist', address: 'eva@lindqvist.example', zone: '+0100' }

export const energy: Person = { name: 'Northwind Energy', address: 'service@northwind-energy.example' }
export const loaf: Person = { name: 'The Weekly Loaf', address: 'hello@weeklyloaf.example' }
export const library: Person = { name: 'City Library', address: 'notices@citylibrary.example' }
export const rail: Person = { name: 'Rail Plus', address: 'tickets@railplus.example' }
export const dental: Person = { name: 'Harbour Dental', address: 'reception@harbourdental.example' }
export const parcels: Person = { name: 'Pigeon Parcels', address: 'track@pigeonparcels.example' }
export const bank: Person = { name: 'Tideway Bank', address: 'no-reply@tidewaybank.example' }
export const observer: Person = { name: 'Harbour Observer', address: 'morning@harbourobserver.example' }
export const insurer: Person = { name: 'Lantern Mutual', address: 'claims@lanternmutual.example' }
export const allotment: Person = { name: 'Mill Lane Allotments', address: 'committee@milllane.example' }
export const museum: Person = { name: 'Museum of Small Things', address: 'news@smallthings.example' }
export const garage: Person = { name: 'Old Quay Cycles', address: 'shop@oldquaycycles.example' }
