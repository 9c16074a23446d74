import { base64, type Forms, file, inner, letter, letterOf, part, parts, plain } from './sample.ts'

const mixed = (...all: string[]) => letterOf(parts('mixed', ...all))
const message = (...lines: string[]) => part('message/rfc822', [], ...lines)
/** A message with a multipart in it, as it travels inside another one. */
const innerOf = (subject: string, body: string) => `Subject: ${subject}\nFrom: bo@mill.example\n${body}`

/** message/rfc822: a message in the message, which opens as one. */
export const nestedMessages: Forms = {
  usual: [
    {
      name: 'a forwarded message',
      source: mixed(plain('Read this.'), message(inner('The plan', 'Sing.'))),
      sees: {
        body: ['Read this.'],
        messages: ['The plan'],
        attachments: ['The plan.eml'],
        inside: {
          subject: 'The plan',
          from: 'Bo Ek',
          body: ['Sing.'],
          date: '6 January 2026 at 15:45',
        },
      },
    },
    {
      name: 'a forwarded message with files in it',
      source: mixed(
        plain('Read this.'),
        message(innerOf('The plan', parts('mixed', plain('Sing.'), file('a.pdf')))),
      ),
      sees: {
        messages: ['The plan'],
        attachments: ['The plan.eml'],
        inside: { subject: 'The plan', body: ['Sing.'], attachments: ['a.pdf'] },
      },
    },
  ],
  odd: [
    {
      name: 'nothing but a message',
      source: letter(['Content-Type: message/rfc822'], inner('The plan', 'Sing.')),
      sees: { messages: ['The plan'], attachments: ['The plan.eml'], inside: { body: ['Sing.'] } },
    },
    {
      name: 'a message in a message in a message',
      source: mixed(
        message(innerOf('Second', parts('mixed', plain('Two.'), message(inner('Third', 'Three.'))))),
      ),
      sees: {
        messages: ['Second'],
        inside: { subject: 'Second', body: ['Two.'], messages: ['Third'], inside: { body: ['Three.'] } },
      },
    },
    {
      name: 'a message with a name of its own',
      source: mixed(part('message/rfc822; name="old plan.eml"', [], inner('The plan', 'Sing.'))),
      sees: { messages: ['The plan'], attachments: ['old plan.eml'] },
    },
    {
      name: 'a message inside in UTF-8 (RFC 6532)',
      source: mixed(
        part('message/global', ['Content-Transfer-Encoding: 8bit'], inner('Der große Plan', 'Grüße')),
      ),
      sees: { messages: ['Der große Plan'], inside: { subject: 'Der große Plan' } },
    },
    {
      name: 'one of several pieces of a message',
      source: letter(['Content-Type: message/partial; id="x@choir.example"; number=2; total=3'], 'Piece.'),
      sees: { attachments: ['Attachment 1'] },
    },
    {
      name: 'a text that is somewhere else',
      source: mixed(
        plain('Look there.'),
        part(
          'message/external-body; access-type=URL; URL="ftp://mill.example/a.ps"',
          [],
          'Content-Type: text/plain',
          '',
        ),
      ),
      sees: { body: ['Look there.'], attachments: ['Attachment 2'] },
    },
  ],
  broken: [
    {
      name: 'a message inside that is encoded, as it must not be',
      source: mixed(
        plain('Read this.'),
        part('message/rfc822', ['Content-Transfer-Encoding: base64'], base64(inner('The plan', 'Sing.'))),
      ),
      sees: {
        body: ['Read this.'],
        messages: ['The plan'],
        inside: { subject: 'The plan', body: ['Sing.'] },
      },
    },
    {
      name: 'a message inside without a header',
      source: mixed(plain('Read this.'), message('', 'Only a text.')),
      sees: { messages: ['(no subject)'], inside: { from: '(no sender)', body: ['Only a text.'] } },
    },
    {
      name: 'a message inside without a text',
      source: mixed(plain('Read this.'), message('Subject: Only this', '')),
      sees: { messages: ['Only this'], inside: { subject: 'Only this' } },
    },
    {
      name: 'a message inside that is a file without a name',
      source: mixed(
        plain('Read this.'),
        message(innerOf('The plan', part('application/octet-stream', [], 'x'))),
      ),
      sees: { messages: ['The plan'], inside: { subject: 'The plan' } },
    },
  ],
}

/** multipart/digest: messages without a type of their own (RFC 2046, 5.1.5). */
export const digests: Forms = {
  usual: [
    {
      name: 'a digest',
      source: letterOf(parts('digest', `\n${inner('First', 'One.')}`, `\n${inner('Second', 'Two.')}`)),
      sees: {
        messages: ['First', 'Second'],
        attachments: ['First.eml', 'Second.eml'],
        inside: { subject: 'First', body: ['One.'] },
      },
    },
  ],
  odd: [
    {
      name: 'a digest with a list of what is in it',
      source: mixed(plain('In this issue:', 'First'), parts('digest', `\n${inner('First', 'One.')}`)),
      sees: { body: ['In this issue:'], messages: ['First'], inside: { body: ['One.'] } },
    },
    {
      name: 'a digest that says the type of each',
      source: letterOf(parts('digest', message(inner('First', 'One.')), plain('A text of the list.'))),
      sees: { body: ['A text of the list.'], messages: ['First'] },
    },
  ],
  broken: [
    {
      name: 'a digest whose messages have no header',
      source: letterOf(parts('digest', '\nOne.', '\nTwo.')),
      sees: { messages: ['(no subject)', '(no subject)'], inside: { body: ['One.'] } },
    },
    {
      name: 'a digest without an end',
      source: letter(['Content-Type: multipart/digest; boundary=b'], '--b', '', inner('First', 'One.')),
      sees: { messages: ['First'], inside: { body: ['One.'] } },
    },
  ],
}
