import { describe, expect, it } from 'vitest'
import { fetchRows, fetchRowsOf } from './fetch-rows'
import { KnownRows, keepRows, mostKnown } from './known-rows'
import { type Answer, capabilities, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

function items(uid: number, more = ''): string {
  return (
    `UID ${uid} FLAGS (\\Seen $Junk) INTERNALDATE "05-Jan-2026 09:30:00 +0545" ` +
    `ENVELOPE ("Mon, 05 Jan 2026 09:30:00 +0545" "=?utf-8?Q?=C3=89t=C3=A9?=" (("=?utf-8?Q?Am=C3=A9lie?=" NIL "a" "choir.example")) ` +
    `NIL NIL ((NIL NIL "b" "x.example") (NIL NIL "c" "x.example") (NIL NIL "d" "x.example") (NIL NIL "e" "x.example")) NIL NIL NIL NIL) ` +
    `BODYSTRUCTURE ("text" "plain" NIL NIL NIL "7bit" 7 1 NIL NIL NIL NIL)${more}`
  )
}

function folderOf(exists: number): [RegExp, Answer] {
  const answer: Answer = (tag) =>
    `* ${exists} EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n${tag} OK [READ-WRITE] .\r\n`
  return [/^SELECT/, answer]
}

function fetched(): string[] {
  return server.commands().filter((line) => /FETCH/.test(line))
}

describe('the window', () => {
  it.each([
    [100_000, 0, 50, '99951:100000'],
    [100_000, 50_000, 50, '49951:50000'],
    [100_000, 99_990, 50, '1:10'],
    [3, 0, 50, '1:3'],
    [3, 2, 50, '1:1'],
    [51, 50, 50, '1:1'],
  ])(
    'of %i messages from position %i with %i rows is one FETCH of %s',
    async (exists, position, limit, range) => {
      const imap = await server.connect([folderOf(exists)])
      const { total } = await fetchRows(imap, 'INBOX', position, limit)
      expect(total).toBe(exists)
      expect(fetched()).toHaveLength(1)
      expect(fetched()[0]).toMatch(new RegExp(`^FETCH ${range.replace(/^(\d+):\1$/, '$1(:$1)?')} `))
    },
  )

  it.each([
    [0, 0],
    [3, 3],
    [3, 4_000_000_000],
  ])('of %i messages from position %i is empty and asks for nothing', async (exists, position) => {
    const imap = await server.connect([folderOf(exists)])
    expect(await fetchRows(imap, 'INBOX', position, 50)).toEqual({
      ...{ mailbox: 'INBOX', uidValidity: 7, total: exists, position, rows: [], covered: null },
    })
    expect(fetched()).toEqual([])
  })
})

it('has the newest first, in whatever order the server sends them', async () => {
  const imap = await server.connect([
    folderOf(3),
    [
      /^FETCH/,
      (tag) => `${[2, 3, 1].map((n) => `* ${n} FETCH (${items(n * 10)})\r\n`).join('')}${tag} OK .\r\n`,
    ],
  ])
  expect((await fetchRows(imap, 'INBOX', 0, 50)).rows.map(({ uid }) => uid)).toEqual([30, 20, 10])
})

it('passes over what another client does meanwhile', async () => {
  const imap = await server.connect([
    folderOf(3),
    [
      /^FETCH/,
      (tag) =>
        `* 2 FETCH (FLAGS (\\Deleted))\r\n* 3 FETCH (${items(30)})\r\n* 2 FETCH (UID 20 FLAGS ())\r\n* 4 EXISTS\r\n${tag} OK .\r\n`,
    ],
  ])
  expect((await fetchRows(imap, 'INBOX', 0, 50)).rows.map(({ uid }) => uid)).toEqual([30])
})

describe('asked for again', () => {
  const answers: [RegExp, Answer][] = [
    [
      /^FETCH 1:3 \(UID FLAGS\)/,
      (tag) =>
        `* 3 FETCH (UID 30 FLAGS (\\Flagged))\r\n* 1 FETCH (UID 10 FLAGS ())\r\n* 2 FETCH (UID 20 FLAGS ())\r\n* 4 FETCH (UID 40 FLAGS ())\r\n${tag} OK .\r\n`,
    ],
    [
      /^FETCH 1:3/,
      (tag) => `${[1, 2, 3].map((n) => `* ${n} FETCH (${items(n * 10)})\r\n`).join('')}${tag} OK .\r\n`,
    ],
    [
      /^FETCH \S+ \(UID FLAGS\)/,
      (tag) => `${[2, 3, 4].map((n) => `* ${n} FETCH (UID ${n * 10} FLAGS ())\r\n`).join('')}${tag} OK .\r\n`,
    ],
    [/^UID FETCH 40 /, (tag) => `* 4 FETCH (${items(40)})\r\n${tag} OK .\r\n`],
    [
      /^UID FETCH \S+ \(UID FLAGS\)/,
      (tag) => `* 1 FETCH (UID 10 FLAGS (\\Flagged))\r\n* 2 FETCH (UID 20 FLAGS ())\r\n${tag} OK .\r\n`,
    ],
  ]

  it('a window asks for flags alone, and says what they are now', async () => {
    const imap = await server.connect([folderOf(3), ...answers])
    const before = await fetchRows(imap, 'INBOX', 0, 50)
    const { rows } = await fetchRows(imap, 'INBOX', 0, 50)
    expect(rows).toEqual(before.rows.map((row) => ({ ...row, flags: row.uid === 30 ? ['\\Flagged'] : [] })))
    expect(fetched().map((line) => line.replace(/ENVELOPE.*/, '…'))).toEqual([
      'FETCH 1:3 (UID FLAGS INTERNALDATE …',
      'FETCH 1:3 (UID FLAGS)',
    ])
  })

  it('of what is new, and only of that, all is asked for', async () => {
    const imap = await server.connect([
      folderOf(3),
      [/^NOOP/, (tag) => `* 4 EXISTS\r\n${tag} OK .\r\n`],
      ...answers,
    ])
    await fetchRows(imap, 'INBOX', 0, 3)
    const { rows, total } = await fetchRows(imap, 'INBOX', 0, 3)
    expect([total, ...rows.map(({ uid }) => uid)]).toEqual([4, 40, 30, 20])
    expect(fetched().map((line) => line.replace(/INTERNALDATE.*/, '…'))).toEqual([
      'FETCH 1:3 (UID FLAGS …',
      'FETCH 2:4 (UID FLAGS)',
      'UID FETCH 40 (UID FLAGS …',
    ])
  })

  describe('on a server that counts changes (CONDSTORE)', () => {
    const counting: [RegExp, Answer] = [
      /^SELECT/,
      (tag) =>
        `* 3 EXISTS\r\n* OK [UIDVALIDITY 7] .\r\n* OK [UIDNEXT 40] .\r\n* OK [HIGHESTMODSEQ 9] .\r\n${tag} OK [READ-WRITE] .\r\n`,
    ]
    const withCounting = `${capabilities} CONDSTORE`
    const flagsAsked = () => fetched().filter((line) => /^FETCH \S+ \(UID FLAGS\)$/.test(line)).length

    it('a window of which nothing was told since is not asked for again', async () => {
      const imap = await server.connect([counting, ...answers], withCounting)
      const before = await fetchRows(imap, 'INBOX', 0, 50)
      expect(await fetchRows(imap, 'INBOX', 0, 50)).toEqual(before)
      expect(fetched()).toHaveLength(1)
      await fetchRows(imap, 'Other', 0, 50)
      expect(await fetchRows(imap, 'INBOX', 0, 50)).toMatchObject({ total: 3 })
    })

    it.each<[string, RegExp, Answer]>([
      ['with NOOP', /^NOOP/, (tag) => `* 3 FETCH (FLAGS (\\Flagged))\r\n${tag} OK .\r\n`],
      [
        'while another message was fetched',
        /^UID FETCH 77 /,
        (tag) => `* 3 FETCH (UID 30 FLAGS (\\Flagged))\r\n${tag} OK .\r\n`,
      ],
    ])('flags that were told %s are asked for', async (_, command, answer) => {
      const imap = await server.connect([counting, [command, answer], ...answers], withCounting)
      await fetchRows(imap, 'INBOX', 0, 50)
      await imap.client.fetchOne('77', { flags: true }, { uid: true })
      await fetchRows(imap, 'INBOX', 0, 50)
      expect(flagsAsked()).toBe(1)
    })

    it('what is changed here is asked for, though the server says nothing of it', async () => {
      const imap = await server.connect([counting, ...answers], withCounting)
      await fetchRows(imap, 'INBOX', 0, 50)
      await imap.client.messageFlagsAdd('30', ['\\Flagged'], { uid: true, silent: true })
      await fetchRows(imap, 'INBOX', 0, 50)
      expect(flagsAsked()).toBe(1)
    })

    it('a window that was told of besides what was asked is asked for again', async () => {
      const more: Answer = (tag) =>
        `${[1, 2, 3].map((n) => `* ${n} FETCH (${items(n * 10)})\r\n`).join('')}* 2 FETCH (FLAGS ())\r\n${tag} OK .\r\n`
      const imap = await server.connect(
        [counting, [/^FETCH 1:3 \(UID FLAGS I/, more], ...answers],
        withCounting,
      )
      await fetchRows(imap, 'INBOX', 0, 50)
      await fetchRows(imap, 'INBOX', 0, 50)
      expect(flagsAsked()).toBe(1)
    })
  })

  it('by UID, too', async () => {
    const imap = await server.connect([folderOf(3), ...answers])
    await fetchRows(imap, 'INBOX', 0, 50)
    const rows = await fetchRowsOf(imap, { mailbox: 'INBOX', uidValidity: 7, uids: [20, 10] })
    expect(rows).toMatchObject([
      { uid: 20, flags: [] },
      { uid: 10, flags: ['\\Flagged'], subject: 'Été' },
    ])
    expect(fetched().at(-1)).toBe('UID FETCH 10,20 (UID FLAGS)')
  })

  it('of a mailbox that is another one now, nothing is known', async () => {
    let uidValidity = 7
    const select: Answer = (tag) => `* 3 EXISTS\r\n* OK [UIDVALIDITY ${uidValidity}] .\r\n${tag} OK .\r\n`
    const imap = await server.connect([[/^SELECT/, select], ...answers])
    await fetchRows(imap, 'INBOX', 0, 50)
    uidValidity = 8
    await fetchRows(imap, 'Other', 0, 50)
    await fetchRows(imap, 'INBOX', 0, 50)
    expect(fetched().filter((line) => line.includes('ENVELOPE'))).toHaveLength(3)
  })

  it('no more is kept than a few windows of a few mailboxes', () => {
    const known = new KnownRows()
    const row = {
      flags: [],
      from: [],
      to: [],
      subject: '',
      snippet: null,
      received: '',
      hasAttachment: false,
    }
    const many = Array.from({ length: 1000 }, (_, uid) => ({ ...row, uid }))
    const inbox = known.of('INBOX', 7)
    keepRows(inbox.rows, many)
    expect(inbox.rows.size).toBe(mostKnown.rows)
    expect(inbox.rows.has(999)).toBe(true)
    for (let number = 0; number < mostKnown.mailboxes; number += 1) known.of(`Folder ${number}`, 7)
    expect(known.of('INBOX', 7).rows.size).toBe(0)
  })
})

it('shows who, what and when, decoded', async () => {
  const imap = await server.connect([
    folderOf(1),
    [/^FETCH/, (tag) => `* 1 FETCH (${items(10)})\r\n${tag} OK .\r\n`],
  ])
  const { rows } = await fetchRows(imap, 'INBOX', 0, 50)
  expect(rows).toMatchObject([
    {
      ...{ uid: 10, subject: 'Été', flags: ['\\Seen', '$Junk'], snippet: null, hasAttachment: false },
      ...{ from: [{ name: 'Amélie', address: 'a@choir.example' }], received: '2026-01-05T03:45:00.000Z' },
    },
  ])
  expect(rows[0]?.to, 'no more people than a row can show').toHaveLength(3)
  expect(JSON.parse(JSON.stringify(rows))).toEqual(rows)
})

it('shows a message whose sender has left everything out', async () => {
  const imap = await server.connect([
    folderOf(1),
    [
      /^FETCH/,
      (tag) =>
        `* 1 FETCH (UID 10 FLAGS () INTERNALDATE "nonsense" ENVELOPE (NIL NIL NIL NIL NIL NIL NIL NIL NIL NIL) BODYSTRUCTURE ("text" "plain" NIL NIL NIL "7bit" 0 0))\r\n${tag} OK .\r\n`,
    ],
  ])
  expect((await fetchRows(imap, 'INBOX', 0, 50)).rows).toMatchObject([
    { uid: 10, subject: '', from: [], to: [], received: '1970-01-01T00:00:00.000Z' },
  ])
})

describe('the beginning of the text', () => {
  it.each([' PREVIEW', ' PREVIEW=FUZZY'])('is asked for where the server has%s', async (capability) => {
    const imap = await server.connect(
      [
        folderOf(1),
        [/^FETCH/, (tag) => `* 1 FETCH (${items(10, ' PREVIEW {6}\r\n Hello')})\r\n${tag} OK .\r\n`],
      ],
      capabilities + capability,
    )
    expect((await fetchRows(imap, 'INBOX', 0, 50)).rows[0]?.snippet).toBe('Hello')
    expect(fetched()[0]).toContain('PREVIEW')
  })

  it('is not asked for elsewhere, and no text is fetched for it', async () => {
    const imap = await server.connect([folderOf(1)])
    await fetchRows(imap, 'INBOX', 0, 50)
    expect(fetched()[0]).not.toMatch(/PREVIEW|BODY\[|BODY\.PEEK|RFC822/)
  })

  it('may be NIL', async () => {
    const imap = await server.connect(
      [folderOf(1), [/^FETCH/, (tag) => `* 1 FETCH (${items(10, ' PREVIEW NIL')})\r\n${tag} OK .\r\n`]],
      `${capabilities} PREVIEW`,
    )
    expect((await fetchRows(imap, 'INBOX', 0, 50)).rows[0]?.snippet).toBeNull()
  })

  it.each([
    ['in ISO-2022-JP is read by its escape sequences', '\x1b$B%b%m!<\x1b(B', 'モロー'],
    [
      'that the server could not decode ends before the first broken word',
      'Das ist \ufffdbrigens',
      'Das ist …',
    ],
  ])('%s', async (_, preview, shown) => {
    const literal = `{${Buffer.byteLength(preview)}}\r\n${preview}`
    const imap = await server.connect(
      [
        folderOf(1),
        [/^FETCH/, (tag) => `* 1 FETCH (${items(10, ` PREVIEW ${literal}`)})\r\n${tag} OK .\r\n`],
      ],
      `${capabilities} PREVIEW`,
    )
    expect((await fetchRows(imap, 'INBOX', 0, 50)).rows[0]?.snippet).toBe(shown)
  })
})
