import type { DemoMessage, Person } from './demo-message.ts'
import { ana, bram, claire, eva, ingrid, jonas, kasia, nora, odile, paul, samir, tomas } from './people.ts'

type Note = [age: number, from: Person, subject: string, text: string]

const NOTES: Note[] = [
  [
    7.35,
    nora,
    'Trolley',
    'You left the trolley here with the frame on it, or rather without it. No hurry, it makes a good footrest.',
  ],
  [
    13.6,
    paul,
    'Which ladder',
    'The one in your cellar or the one in mine? Yours is longer and mine has all its rungs.',
  ],
  [16.5, eva, 'Skates', 'Size 39 or 40? My sister has both to spare, and one pair is even sharp.'],
  [
    18.3,
    claire,
    'Une question de bleu',
    'Le bleu clair ou le bleu nuit pour le dos ? Je coupe le cuir demain matin.',
  ],
  [
    20.35,
    ingrid,
    'Lunch for Samir',
    'I booked the table by the window for Tuesday at noon. He does not know yet that it is the fish place.',
  ],
  [
    24.4,
    tomas,
    'Planes',
    'The small block plane cuts again. I took the liberty of sharpening its two brothers as well. They look happier.',
  ],
  [
    26.3,
    odile,
    'Marmelade',
    'Twelve jars with your name on them stand in the hall and I walk around them every day. Come soon, or I give them to the postman.',
  ],
  [
    28.4,
    jonas,
    'Stimmgabel',
    'Hast du meine Stimmgabel eingepackt? Sie müsste in dem blauen Etui sein, das wie deins aussieht, weil es deins ist.',
  ],
  [
    31.5,
    ana,
    'Sopranos',
    'We are six again! Lucie is back from Lyon and sings as if she had never been away. Please be kind to her about the page turns.',
  ],
  [
    35.3,
    kasia,
    'Train or bus',
    'The train takes four hours and has windows that open. The bus takes three and has a film. I know what you will say.',
  ],
  [
    38.4,
    bram,
    'Mooring',
    'Place 11 is free from April. It lies behind the willow, so you get shade after three and ducks all day. Shall I hold it for you?',
  ],
  [
    41.3,
    samir,
    'Spare sensor',
    'Found one in the drawer labelled “not sensors”. It even works. I am relabelling the drawer “sensors, possibly”.',
  ],
  [46.5, paul, 'Birthday', 'Maman says no presents. That means a small one. Shall we share the radio?'],
  [
    50.3,
    nora,
    'Glass',
    'The old glass from your kitchen door is wavy in a lovely way. Do not let anybody throw it out, I can cut it for three small frames.',
  ],
  [
    55.4,
    eva,
    'Re: winter',
    'The ice is not safe yet. My neighbour tested it with his dog, who is lighter than he is and now less trusting.',
  ],
  [
    58.4,
    tomas,
    'Lathe, first chips',
    'It runs as smooth as butter. I made a candlestick and then, because nobody stopped me, eleven more.',
  ],
  [
    66.3,
    ana,
    'Rehearsal room',
    'The parish hall is ours on Tuesdays until summer. The heating works on the left side only, so altos, bring a scarf.',
  ],
  [
    71.5,
    claire,
    'Encre',
    'J’ai retrouvé la recette de l’encre de noix de galle. Il faut trois semaines, un bocal et beaucoup de prudence avec les nappes.',
  ],
  [
    79.4,
    ingrid,
    'Who has the float?',
    'The orange float is not in the shed. It is 90 cm wide, so it will not be behind the radiator, but I looked.',
  ],
  [84.3, odile, 'The cat', 'He is fine again. He stole a whole trout on Sunday, so we stopped worrying.'],
  [91.5, kasia, 'A word', 'There is no English for “kombinować”. The nearest is what Tomás does with wire.'],
  [
    97.4,
    bram,
    'Brug',
    'De lage brug heeft nu een bordje: 1,85 m. Wij weten allebei dat het 1,78 m is. Bukken dus.',
  ],
  [
    104.3,
    paul,
    'Radio',
    'It is here, it is green, it plays. I hid it behind the encyclopaedias where nobody has looked since 1998.',
  ],
  [
    118.4,
    samir,
    'Calibration',
    'All four gauges agree to the millimetre for the first time since we own four gauges.',
  ],
  [
    133.5,
    jonas,
    'Wanderkarte',
    'Die Karte ist von 1974, aber die Berge stehen noch. Nur die Seilbahn gibt es nicht mehr.',
  ],
  [
    152.4,
    eva,
    'Midsummer',
    'We have room for six in the house and ten in the barn. The barn is better, it has the swallows.',
  ],
  [
    188.3,
    ana,
    'Thank you',
    'The concert was the loveliest that we ever sang, and the hat held 612 euros for the roof. Thank you for the chairs, all eighty of them.',
  ],
  [
    231.4,
    nora,
    'Opening hours',
    'We close at four in summer, because nobody wants frames when the sun shines and neither do we.',
  ],
  [
    275.5,
    tomas,
    'Workshop rules',
    'I wrote rules for the workshop. There are three: sweep, oil, and nobody touches the radio but Nora.',
  ],
  [
    322.4,
    kasia,
    'New address',
    'From the first we live at 4 Brzeg Street, third floor, no lift, view of the river from the kitchen if you lean out a little.',
  ],
  [
    389.3,
    odile,
    'Welcome home',
    'Your keys are under the pot that is not the blue one. There is soup on the stove. Sleep first, then tell.',
  ],
  [
    455.4,
    ingrid,
    'Welcome to the lab',
    'So glad that you said yes. Your desk has the good lamp and the bad chair; we can swap the chair while nobody looks.',
  ],
  [534.4, paul, 'First mail to your new address', 'Does it work? Write back if it does not.'],
]

/** Short letters from friends, family and colleagues over eighteen months. */
export const friends: DemoMessage[] = [
  ...NOTES.map(([age, from, subject, text]) => ({
    age,
    from,
    subject,
    text: `${text}\n\n${from.name.split(' ')[0]}`,
    unread: subject === 'Trolley',
    starred: subject === 'Thank you' || subject === 'Mooring',
  })),
]
