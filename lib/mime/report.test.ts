import { describe, expect, it } from 'vitest'
import { parseReport } from './report'

function report(...groups: string[]) {
  return parseReport(Buffer.from(groups.join('\n\n').replaceAll('\n', '\r\n')))
}

describe('a delivery report', () => {
  it('tells of each recipient', () => {
    const parsed = report(
      'Reporting-MTA: dns; mx.example\nArrival-Date: Mon, 5 Jan 2026 09:30:00 +0000',
      'Final-Recipient: rfc822; ana@choir.example\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 no such\n user here',
      'Original-Recipient: rfc822;<ben@choir.example>\nAction: Delayed (will try)\nStatus: 4.4.1 (away)',
    )
    expect(parsed?.recipients).toEqual([
      {
        ...{ address: 'ana@choir.example', action: 'failed', status: '5.1.1' },
        diagnostic: '550 5.1.1 no such user here',
      },
      { address: 'ben@choir.example', action: 'delayed', status: '4.4.1', diagnostic: '' },
    ])
  })

  it.each(['', 'Hello', 'Reporting-MTA: dns; mx.example', 'Action: failed', 'Final-Recipient: rfc822; a@b'])(
    'is none where it tells of nobody: %j',
    (text) => {
      expect(report(text)).toBeNull()
    },
  )
})

it.each([
  ['manual-action/MDN-sent-manually; displayed', 'read'],
  ['automatic-action/MDN-sent-automatically; deleted', 'deleted'],
  ['automatic-action/MDN-sent-automatically; dispatched', 'other'],
])('a receipt "%s" says %s', (disposition, action) => {
  const parsed = report(
    `Reporting-UA: x\nFinal-Recipient: rfc822;ana@choir.example\nDisposition: ${disposition}`,
  )
  expect(parsed?.recipients).toMatchObject([{ address: 'ana@choir.example', action }])
})
