import { type Forms, letter, octetLetter, type Sees } from './sample.ts'

/** A text whose label is missing (null), wrong or unknown; octets in hexadecimal. */
function labelled(label: string | null, hex: string, type = 'text/plain'): Buffer {
  const parameter = label === null ? '' : `; charset=${label}`
  return octetLetter(
    [`Content-Type: ${type}${parameter}`, 'Content-Transfer-Encoding: 8bit'],
    Buffer.from(hex, 'hex'),
  )
}

const hexOf = (text: string) => Buffer.from(text).toString('hex')
const guessed = (charset: string, text: string): Sees => ({
  body: [text],
  notes: [`This message does not say in which characters it is written. They were read as ${charset}.`],
})

const russian = 'Добрый день! Встреча хора переносится на четверг.'
const koi8 =
  'e4cfc2d2d9ca20c4c5ced82120f7d3d4d2c5dec120c8cfd2c120d0c5d2c5cecfd3c9d4d3d120cec120dec5d4d7c5d2c72e'
const windows1251 =
  'c4eee1f0fbe920e4e5edfc2120c2f1f2f0e5f7e020f5eef0e020efe5f0e5edeef1e8f2f1ff20ede020f7e5f2e2e5f0e32e'

/** Charset labels that are missing, unknown or wrong. */
export const labels: Forms = {
  usual: [
    { name: 'no label, and ASCII', source: letter([], 'Sing.'), sees: { body: ['Sing.'], notes: [] } },
    {
      name: 'no label, and UTF-8',
      source: labelled(null, hexOf(russian)),
      sees: { body: [russian], notes: [] },
    },
    {
      name: 'no label, and Windows-1252',
      source: labelled(null, '93436166e9942080203520'),
      sees: guessed('windows-1252', '“Café” € 5'),
    },
  ],
  odd: [
    { name: 'no label, and KOI8-R', source: labelled(null, koi8), sees: guessed('koi8-r', russian) },
    {
      name: 'no label, and Windows-1251',
      source: labelled(null, windows1251),
      sees: guessed('windows-1251', russian),
    },
    {
      name: 'no label, and Shift_JIS',
      source: labelled(
        null,
        '8d878fa5926382cc97fb8f4b82cd96d8976a93fa82cc8cdf8ce38eb58e9e82a982e782c995cf8d5882c982c882e882dc82b582bd814282e682eb82b582ad82a88ae882a282b582dc82b78142',
      ),
      sees: guessed('shift_jis', '合唱団の練習は木曜日の午後七時からに変更になりました。'),
    },
    {
      name: 'no label, and GBK',
      source: labelled(
        null,
        'bacfb3aacdc5b5c4c5c5c1b7b8c4b5bdd0c7c6dacbc4cdedc9cfc6dfb5e3a3acc7ebb4f3bcd2d7bccab1b2cebcd3a3acd0bbd0bba1a3',
      ),
      sees: guessed('gb18030', '合唱团的排练改到星期四晚上七点，请大家准时参加，谢谢。'),
    },
    {
      name: 'no label, and EUC-KR',
      source: labelled(
        null,
        'c7d5c3a2b4dc20bfacbdc0c0ba20b8f1bfe4c0cf20c0fab3e120c0cfb0f620bdc3b7ce20b9d9b2eebefabdc0b4cfb4d92e',
      ),
      sees: guessed('cp949', '합창단 연습은 목요일 저녁 일곱 시로 바뀌었습니다.'),
    },
    {
      name: 'ISO-2022-JP without a label',
      source: labelled(null, '1b2442467c4b5c1b28422064657375'),
      sees: guessed('iso-2022-jp', '日本'),
    },
    {
      name: 'HTML that names its charset itself',
      source: labelled(null, `${hexOf('<meta charset="koi8-r"><p>')}d0d2c9d7c5d4`, 'text/html'),
      sees: { body: ['привет'] },
    },
    {
      name: 'HTML that names another charset than its label, which counts',
      source: labelled('windows-1251', `${hexOf('<meta charset="koi8-r"><p>')}eff0e8e2e5f2`, 'text/html'),
      sees: { body: ['привет'] },
    },
    {
      name: 'HTML that names its charset as programs of old did',
      source: labelled(
        null,
        `${hexOf('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-2"><p>')}5a61bff3b3e6`,
        'text/html',
      ),
      sees: { body: ['Zażółć'] },
    },
    {
      name: 'a byte order mark, whatever the label says',
      source: labelled('iso-8859-1', 'efbbbf4772c3bcc39f65'),
      sees: { body: ['Grüße'], notes: [] },
    },
  ],
  broken: [
    {
      name: 'UTF-8 that says Latin-1',
      source: labelled('iso-8859-1', hexOf('Crème brûlée')),
      sees: { body: ['Crème brûlée'], notes: [] },
    },
    {
      name: 'UTF-8 that says GB2312',
      source: labelled('gb2312', hexOf('合唱团的排练改到星期四晚上七点')),
      sees: { body: ['合唱团的排练改到星期四晚上七点'], notes: [] },
    },
    {
      name: 'Latin-1 that says UTF-8',
      source: labelled('utf-8', '6372e86d65206272fb6ce9652c20c0207461626c652021'),
      sees: { body: ['crème brûlée, À table'] },
    },
    { name: 'KOI8-R that says ASCII', source: labelled('us-ascii', koi8), sees: guessed('koi8-r', russian) },
    {
      name: 'a label that nobody knows',
      source: labelled('x-odd', hexOf('größer')),
      sees: { body: ['größer'] },
    },
    {
      name: 'a label that says nothing',
      source: labelled('"unknown-8bit"', '4772fcdf65'),
      sees: guessed('windows-1252', 'Grüße'),
    },
    {
      name: 'a label of JavaScript',
      source: labelled('__proto__', hexOf('größer')),
      sees: { body: ['größer'] },
    },
    {
      name: 'a label that is a transfer encoding',
      source: labelled('base64', hexOf('größer')),
      sees: { body: ['größer'] },
    },
    {
      name: 'a label with quotes that do not end',
      source: labelled('"koi8-r', 'f0d2c9d7c5d4'),
      sees: { body: ['Привет'] },
    },
  ],
}
