import type { DemoMessage } from './demo-message.ts'
import { pdf } from './files.ts'
import { bram, claire, dana, eva, jonas, kenji, layla, misaki, noam, oleg, wei } from './people.ts'

/** Letters in other languages, scripts and charsets. */
export const languages: DemoMessage[] = [
  {
    age: 6.6,
    from: misaki,
    to: [dana, kenji],
    id: 'uchiawase-1',
    subject: '打ち合わせの日程',
    charset: 'iso-2022-jp',
    text: `モローさん、田中さん

来週の打ち合わせは火曜日の午後四時でいかがでしょうか。
ご都合の悪い方は今週中にお知らせください。

佐藤`,
  },
  {
    age: 9.35,
    from: oleg,
    subject: 'Лодка готова к зиме',
    charset: 'koi8-r',
    base64: true,
    text: `Дорогая Дана!

Лодку мы подняли вчера, погода держалась до самого вечера. Днище чистое, только руль просит новой краски. Весной займёмся этим вместе, как договаривались.

Ключ от сарая висит у Веры, она дома каждый день после шести.

Обнимаю,
Олег`,
  },
  {
    age: 10.6,
    from: claire,
    subject: 'Le papier marbré est arrivé',
    unread: true,
    charset: 'windows-1252',
    text: `Chère Dana,

le papier marbré est enfin arrivé : six feuilles, dont deux d’un bleu que je n’avais encore jamais vu. Je te les garde jusqu’à samedi – après, je ne réponds plus de rien…

Pour la reliure, compte 45 € et trois semaines. Le cuir « cognac » serait le plus beau, à mon avis.

À bientôt,
Claire`,
  },
  {
    age: 13.4,
    from: layla,
    subject: 'موعد الدرس القادم',
    base64: true,
    text: `عزيزتي دانا،

شكراً على رسالتك الجميلة. يمكننا أن نبدأ الدرس القادم يوم الأربعاء في الساعة الخامسة مساءً، وسأحضر معي القصة القصيرة التي حدثتك عنها (the one with the lighthouse).

تدربي على قراءة الصفحة 12 بصوت عالٍ، ولا تقلقي من الأخطاء.

مع أطيب التحيات،
ليلى`,
  },
  {
    age: 16.3,
    from: noam,
    subject: 'המתכון של סבתא',
    text: `שלום דנה,

סוף סוף מצאתי את המחברת. המתכון לעוגת התפוזים נמצא בעמוד 34, וסבתא כתבה בשוליים: „פחות סוכר, יותר סבלנות”.

אשלח לך צילום כשאחזור הביתה. בינתיים: 3 תפוזים, 250 גרם שקדים, 5 ביצים.

להתראות,
נועם`,
  },
  {
    age: 18.45,
    from: wei,
    subject: '样品已寄出',
    base64: true,
    text: `Dana，你好：

三个样品今天上午已经寄出，大约一周后到达。请注意二号瓶要放在阴凉的地方，标签上写了日期。

收到以后告诉我一声，我们再决定第二批的数量。

祝好
陈伟`,
  },
  {
    age: 23.35,
    from: eva,
    subject: 'Brödet i pannrummet',
    text: `Hej Dana,

nu är jag nästan berömd, bilden på mina fyra limpor kom med i brevet! Grannarna har börjat hälsa på degen när de läser av mätarna.

Kom upp i februari, då är isen tjock nog för skridskor ända till ön.

Kram
Eva`,
  },
  {
    age: 29.6,
    from: bram,
    subject: 'De sluis is dicht tot vrijdag',
    text: `Dag Dana,

de sluis blijft dicht tot vrijdagmiddag, er wordt een deur vervangen. Als jullie donderdag al willen varen, neem dan de omweg over het kleine kanaal; reken op twee uur extra en één heel lage brug.

Groet,
Bram`,
  },
  {
    age: 37.4,
    from: kenji,
    subject: '図面の件',
    charset: 'iso-2022-jp',
    text: `モロー様

図面の最新版をお送りいたします。窓の位置が二か所変わっておりますので、
ご確認をお願いいたします。

田中 健二`,
    attachments: [
      {
        fileName: '図面 第三版.pdf',
        type: 'application/pdf',
        content: pdf(['Drawing, third version', 'Scale 1:50'], 380_000),
      },
    ],
  },
  {
    age: 44.35,
    from: jonas,
    subject: 'Übernachtung für März bestätigt',
    charset: 'iso-8859-1',
    text: `Hallo Dana,

die Hütte ist gebucht, drei Nächte, vier Betten, ein Ofen. Schlafsäcke müssen wir mitbringen, Geschirr ist da. Der Weg hinauf dauert zwei Stunden, bei Schnee drei.

Wer fährt den großen Wagen?

Viele Grüße
Jonas`,
  },
]
