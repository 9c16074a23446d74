import { type Forms, inner, letter, letterOf, part, parts, plain } from './sample.ts'

const delivery = (...all: string[]) =>
  letterOf(parts('report; report-type=delivery-status', ...all), 'Subject: A report')
const receipt = (...all: string[]) => letterOf(parts('report; report-type=disposition-notification', ...all))
const status = (...lines: string[]) =>
  part('message/delivery-status', [], 'Reporting-MTA: dns; mx.example', '', ...lines)
const about = (address: string, action: string, ...lines: string[]) => [
  `Final-Recipient: rfc822; ${address}`,
  `Action: ${action}`,
  ...lines,
]

/** multipart/report: what became of a message (RFC 3464), whether it was read (RFC 8098), who complained (RFC 5965). */
export const reports: Forms = {
  usual: [
    {
      name: 'a report that a message was not delivered',
      source: delivery(
        plain('Sorry.'),
        status(
          ...about(
            'eva@ferry.example',
            'failed',
            'Status: 5.2.2',
            'Diagnostic-Code: smtp; 552 5.2.2 over quota',
          ),
        ),
        part('message/rfc822', [], inner('The plan', 'Sing.')),
      ),
      sees: {
        subject: 'A report',
        body: ['Sorry.'],
        cards: {
          Report: ['Not delivered to eva@ferry.example', 'The mailbox is full.', '552 5.2.2 over quota'],
        },
        messages: ['The plan'],
      },
    },
    {
      name: 'a report that a message is late',
      source: delivery(
        plain('Still trying.'),
        status(...about('eva@ferry.example', 'delayed', 'Status: 4.4.1')),
      ),
      sees: {
        body: ['Still trying.'],
        cards: { Report: ['Not delivered yet to eva@ferry.example', 'The mail server goes on trying.'] },
      },
    },
    {
      name: 'a report that a message was delivered',
      source: delivery(plain('There.'), status(...about('eva@ferry.example', 'delivered', 'Status: 2.1.5'))),
      sees: { body: ['There.'], cards: { Report: ['Delivered to eva@ferry.example'] } },
    },
    {
      name: 'a receipt',
      source: receipt(
        plain('Your message was displayed.'),
        part(
          'message/disposition-notification',
          [],
          'Final-Recipient: rfc822; eva@ferry.example',
          'Disposition: manual-action/MDN-sent-manually; displayed',
        ),
      ),
      sees: { body: ['Your message was displayed.'], cards: { Report: ['Read by eva@ferry.example'] } },
    },
    {
      name: 'a complaint about a message',
      source: letterOf(
        parts(
          'report; report-type=feedback-report',
          plain('Somebody took this for junk.'),
          part('message/feedback-report', [], 'Feedback-Type: abuse', 'User-Agent: x/1', 'Version: 1'),
          part('message/rfc822', [], inner('The plan', 'Sing.')),
        ),
      ),
      sees: { body: ['Somebody took this for junk.'], messages: ['The plan'] },
    },
  ],
  odd: [
    {
      name: 'a report about several people',
      source: delivery(
        plain('Partly.'),
        status(
          ...about('eva@ferry.example', 'failed', 'Status: 5.1.1'),
          '',
          ...about('bo@mill.example', 'relayed', 'Status: 2.0.0'),
          '',
          ...about('list@mill.example', 'expanded', 'Status: 2.0.0'),
        ),
      ),
      sees: {
        cards: {
          Report: [
            'Not delivered to eva@ferry.example',
            'The address does not exist.',
            'Passed on to another mail server for bo@mill.example, which sends no reports',
            'Delivered to list@mill.example, which passes it on to several people',
          ],
        },
      },
    },
    {
      name: 'a report with the header of the message alone',
      source: delivery(
        plain('Sorry.'),
        status(...about('eva@ferry.example', 'failed', 'Status: 5.7.1')),
        part('text/rfc822-headers', [], 'Subject: The plan', 'From: Dana Moreau <dana@wren.example>'),
      ),
      sees: {
        body: ['Sorry.'],
        cards: {
          Report: ['Not delivered to eva@ferry.example', 'The other mail server refuses the message.'],
        },
        attachments: ['delivery report.txt', 'headers.txt'],
      },
    },
    {
      name: 'a report in UTF-8 about an address in another script',
      source: letterOf(
        parts(
          'report; report-type=delivery-status',
          plain('Sorry.'),
          part(
            'message/global-delivery-status',
            ['Content-Transfer-Encoding: 8bit'],
            ...['Reporting-MTA: dns; mx.example', ''],
            ...['Final-Recipient: utf-8; 用户@例子.example', 'Action: failed', 'Status: 5.1.1'],
          ),
        ),
      ),
      sees: { cards: { Report: ['Not delivered to 用户@例子.example'] } },
    },
    {
      name: 'a report in base64',
      source: delivery(
        plain('Sorry.'),
        part(
          'message/delivery-status',
          ['Content-Transfer-Encoding: base64'],
          Buffer.from(
            'Reporting-MTA: dns; mx.example\r\n\r\nFinal-Recipient: rfc822; eva@ferry.example\r\nAction: failed\r\n',
          ).toString('base64'),
        ),
      ),
      sees: { cards: { Report: ['Not delivered to eva@ferry.example'] } },
    },
    {
      name: 'a report that is the whole message',
      source: letter(
        ['Content-Type: message/delivery-status'],
        'Reporting-MTA: dns; mx.example',
        '',
        ...about('eva@ferry.example', 'failed', 'Status: 5.1.2'),
      ),
      sees: {
        cards: {
          Report: [
            'Not delivered to eva@ferry.example',
            'The part of the address after the @ does not exist.',
          ],
        },
      },
    },
    {
      name: 'a receipt that it was deleted unread',
      source: receipt(
        plain('Gone.'),
        part(
          'message/disposition-notification',
          [],
          'Original-Recipient: rfc822;eva@ferry.example',
          'Disposition: automatic-action/MDN-sent-automatically; deleted',
        ),
      ),
      sees: { cards: { Report: ['Deleted by eva@ferry.example without being read'] } },
    },
  ],
  broken: [
    {
      name: 'a report without words beside it',
      source: delivery(status('Odd: field')),
      sees: { body: ['Reporting-MTA: dns; mx.example'] },
    },
    {
      name: 'a report that names nobody',
      source: delivery(plain('Sorry.'), status('Action: failed', 'Status: 5.0.0')),
      sees: { body: ['Sorry.'], cards: {}, attachments: ['delivery report.txt'] },
    },
    {
      name: 'a report with an action and a status of its own',
      source: delivery(
        plain('Hm.'),
        status(...about('<eva@ferry.example>', 'FAILED (permanently)', 'Status: no')),
      ),
      sees: { cards: { Report: ['Not delivered to eva@ferry.example'] } },
    },
    {
      name: 'a report that is plain text, whatever its type says',
      source: letter(
        ['Content-Type: multipart/report; report-type=delivery-status; boundary=none'],
        'It bounced.',
      ),
      sees: { body: ['It bounced.'] },
    },
  ],
}
