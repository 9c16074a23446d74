import { type Forms, letter, octetLetter, type Sample } from './sample.ts'

/** A text's octets under the label of its charset. */
function inCharset(label: string, hex: string, text: string): Sample {
  const octets = Buffer.from(hex, 'hex')
  // What has NUL in it travels only encoded.
  const source = octets.includes(0)
    ? letter(
        [`Content-Type: text/plain; charset=${label}`, 'Content-Transfer-Encoding: base64'],
        octets.toString('base64'),
      )
    : octetLetter([`Content-Type: text/plain; charset=${label}`, 'Content-Transfer-Encoding: 8bit'], octets)
  return { name: label, source, sees: { body: [text], notes: [] } }
}

const greek = 'Χορωδία, Παρασκευή'

/** Charsets that are named rightly: octets (hexadecimal) and what they say. */
export const charsets: Forms = {
  usual: [
    inCharset('us-ascii', '53696e67206f6e20467269646179', 'Sing on Friday'),
    inCharset('utf-8', '4772c3bcc39f6520e697a5e69cac20f09f90a6', 'Grüße 日本 🐦'),
    inCharset('iso-8859-1', '4772fcdf652c207365f16f72', 'Grüße, señor'),
    inCharset('iso-8859-2', '5a61bff3b3e62067eab66cb1206a61bcf1', 'Zażółć gęślą jaźń'),
    inCharset('iso-8859-5', 'bfe0d8d2d5e22c20e5dee0', 'Привет, хор'),
    inCharset('iso-8859-7', 'cae1ebe7ecddf1e1', 'Καλημέρα'),
    inCharset('iso-8859-9', 'de61726bfd2073f6796c65', 'Şarkı söyle'),
    inCharset('iso-8859-15', '3520a420706f7572206c65206368bd7572', '5 € pour le chœur'),
    inCharset(
      'windows-1250',
      '8e6c759d6f75e86bfd206bf9f2208470696a659320766f6475',
      'Žluťoučký kůň „pije“ vodu',
    ),
    inCharset('windows-1251', 'cff0e8e2e5f22c20abf5eef0bb', 'Привет, «хор»'),
    inCharset('windows-1252', '93436166e994209620352080', '“Café” – 5 €'),
    inCharset('windows-1253', 'd7eff1f9e4dfe12c20d0e1f1e1f3eae5f5de', greek),
    inCharset('windows-1254', '4b6f726f20e7616cfdfe6d6173fd2c20dd7374616e62756c', 'Koro çalışması, İstanbul'),
    inCharset('windows-1255', 'f9ece5ed20ecebe5eced', 'שלום לכולם'),
    inCharset('windows-1256', 'e3d1cdc8c720c8dfe3', 'مرحبا بكم'),
    inCharset('windows-1257', 'd069616e6469656e206461696e756f6a6120fe6d6f6eeb73', 'Šiandien dainuoja žmonės'),
    inCharset('koi8-r', 'f0d2c9d7c5d42c20c8cfd2', 'Привет, хор'),
    inCharset('koi8-u', 'f0d2c9d7a6d42c20a7d6c1cb20a620adc1d7c1', 'Привіт, їжак і ґава'),
    inCharset('iso-2022-jp', '1b244239673e2743441b28422064657375', '合唱団 desu'),
    inCharset('shift_jis', '8d878fa59263', '合唱団'),
    inCharset('euc-jp', 'b9e7bea7c3c4', '合唱団'),
    inCharset('gb2312', 'c4e3bac3a3acbacfb3aacdc5', '你好，合唱团'),
    inCharset('gb18030', 'c4e3bac3813089388139ee39', '你好ß㐀'),
    inCharset('big5', 'a741a66ea141a658b0dbb9ce', '你好，合唱團'),
    inCharset('euc-kr', 'bec8b3e7c7cfbcbcbfe4', '안녕하세요'),
    inCharset('tis-620', 'cac7d1cab4d5', 'สวัสดี'),
  ],
  odd: [
    inCharset('iso-8859-3', 'a66f726f20e66975bc61fd6465', 'Ĥoro ĉiuĵaŭde'),
    inCharset('iso-8859-4', '52ef746120647a6965736d612c20f3', 'Rīta dziesma, ķ'),
    inCharset('iso-8859-6', 'e5d1cdc8c7', 'مرحبا'),
    inCharset('iso-8859-8', 'f9ece5ed', 'שלום'),
    inCharset('iso-8859-8-i', 'f9ece5ed', 'שלום'),
    inCharset('iso-8859-10', 'af75bf2c20fe6174', 'Ŋuŋ, þat'),
    inCharset('iso-8859-13', '477261fe75732063686f726173', 'Gražus choras'),
    inCharset('iso-8859-14', 'd0796e65622c20b8', 'Ŵyneb, ẁ'),
    inCharset('iso-8859-16', 'aa7469696efee320ba6920fe6172e3', 'Știință și țară'),
    inCharset('windows-1258', 'd0692068e1742c20fd', 'Đi hát, ư'),
    inCharset('ibm866', '8fe0a8a2a5e22c20e5aee0', 'Привет, хор'),
    inCharset('ibm437', '6361668220ab20f720e3', 'café ½ ≈ π'),
    inCharset('ibm850', '477294e16520ab', 'Größe ½'),
    inCharset('macintosh', '6361668e20a020cf7566', 'café † œuf'),
    inCharset('x-mac-cyrillic', '8ff0e8e2e5f22c20f5eef0', 'Привет, хор'),
    inCharset('cp932', '878a8d878fa592638740', '㈱合唱団①'),
    inCharset('gbk', 'c4e3bac3a3ace652cfc8c9fa', '你好，鍾先生'),
    inCharset('big5-hkscs', 'a741a66ea1419def', '你好，嘅'),
    inCharset('ks_c_5601-1987', '8c63b9e6b0a2c7cf', '똠방각하'),
    inCharset('utf-7', '47722b4150774133772d652c2035202b414b4d2d', 'Grüße, 5 £'),
    inCharset('utf-16', 'fffe47007200fc00df0065002000e5652c67', 'Grüße 日本'),
    inCharset('utf-16be', '0047007200fc00df0065002065e5672c', 'Grüße 日本'),
    inCharset('utf-16le', '47007200fc00df0065002000e5652c67', 'Grüße 日本'),
    inCharset(
      'utf-32',
      'fffe00004700000072000000fc000000df0000006500000020000000e56500002c670000',
      'Grüße 日本',
    ),
    inCharset('"UTF8"', '4772c3bcc39f65', 'Grüße'),
    inCharset('Windows-31J', '8d878fa59263', '合唱団'),
    inCharset('csISO2022JP', '1b244239673e2743441b2842', '合唱団'),
    inCharset('latin1', '4772fcdf65', 'Grüße'),
    inCharset('x-cp1251', 'cff0e8e2e5f2', 'Привет'),
  ],
  broken: [
    {
      ...inCharset('iso-2022-jp', '1b244239673e2743', '合唱'),
      name: 'ISO-2022-JP that was cut off in the middle of a character',
    },
    {
      ...inCharset('gb18030', 'c4e3bac38130', '你好'),
      name: 'GB18030 that was cut off in the middle of a character',
    },
    {
      ...inCharset('utf-8', `${'c3a7'.repeat(20)}ff656e6465`, `${'ç'.repeat(20)}\ufffdende`),
      name: 'UTF-8 with an octet that is none of it',
    },
    {
      ...inCharset('utf-16le', '47007200fc00df0065', 'Grüß'),
      name: 'UTF-16 with half a character at its end',
    },
    { ...inCharset('utf-7', '47722b4150774133772d652b', 'Grüße'), name: 'UTF-7 that was cut off' },
  ],
}
