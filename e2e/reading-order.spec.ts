import { deliver } from './fixtures/deliver.ts'
import { deliverRaw, raw } from './fixtures/raw.ts'
import { expect, test } from './fixtures/test.ts'

test('a screen reader hears subject, sender, date, body and attachments, in that order', async ({
  mail,
  imap,
  account,
  page,
}) => {
  await deliver(imap, 'INBOX', {
    subject: 'Minutes of May',
    text: 'We sang.',
    date: new Date('2026-05-04T08:00:00Z'),
    attachments: [{ filename: 'list.txt', type: 'text/plain', content: Buffer.from('x') }],
  })
  await mail.signIn(account)
  await mail.open('Minutes of May')
  await expect(mail.body).toContainText('We sang.')
  await expect(mail.article.getByRole('button', { name: 'Preview list.txt' })).toBeVisible()
  const cdp = await page.context().newCDPSession(page)
  const heard: string[] = []
  const { nodes } = (await cdp.send('Accessibility.getFullAXTree')) as {
    nodes: {
      nodeId: string
      childIds?: string[]
      ignored: boolean
      role?: { value: string }
      name?: { value: string }
    }[]
  }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const hear = (id: string): void => {
    const node = byId.get(id)
    if (!node) return
    if (!node.ignored && node.name?.value) heard.push(`${node.role?.value} ${node.name.value}`)
    for (const child of node.childIds ?? []) hear(child)
  }
  const article = nodes.find(({ role }) => role?.value === 'article')
  expect(article?.name?.value).toBe('Minutes of May')
  hear(article?.nodeId ?? '')
  const places = [
    /^heading Minutes of May$/,
    /^StaticText Ana Lima$/,
    /^StaticText ana@choir\.example$/,
    /^button to Dana Moreau$/,
    /^StaticText .*4 May/,
    /^Iframe Message body$/,
    /^link list\.txt$/,
    /^button Preview list\.txt$/,
  ].map((pattern) => heard.findIndex((words) => pattern.test(words)))
  expect(places, heard.join('\n')).not.toContain(-1)
  expect(places).toEqual(places.toSorted((a, b) => a - b))
})

test('by keyboard alone: what is held back, what is folded, links, files, and back to the list', async ({
  mail,
  imap,
  account,
  page,
}) => {
  const html =
    '<p>Sing <a href="https://choir.example/">here</a></p><img src="https://choir.example/a.png">' +
    '<blockquote type="cite">Coming?</blockquote>'
  const body = [
    ...['--b', 'Content-Type: text/html', '', html],
    ...[
      '--b',
      'Content-Type: text/plain; name=list.txt',
      'Content-Disposition: attachment',
      '',
      'x',
      '--b--',
      '',
    ],
  ]
  await deliverRaw(
    imap,
    'INBOX',
    raw(['Subject: Re: Choir', 'Content-Type: multipart/mixed; boundary=b'], Buffer.from(body.join('\r\n'))),
  )
  await mail.signIn(account)
  await mail.row('Re: Choir').getByRole('link').focus()
  await page.keyboard.press('Enter')
  await expect(mail.body).toContainText('Sing')
  await mail.article.getByRole('button', { name: 'no recipients shown' }).focus()
  const focused = async () => {
    const inside = await mail.body.evaluate(({ ownerDocument: { activeElement } }) =>
      activeElement?.matches('body') ? '' : (activeElement?.textContent ?? ''),
    )
    const outside = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
    return inside || outside
  }
  const reached: string[] = []
  for (let steps = 0; steps < 8; steps += 1) {
    await page.keyboard.press('Tab')
    reached.push(await focused())
  }
  expect(reached.filter(Boolean).slice(0, 6)).toEqual([
    ...['Message options', 'Show images', 'here', 'Quoted text', 'list.txt', 'Preview list.txt'],
  ])
  await page.keyboard.press('Escape')
  await expect(mail.article).toHaveCount(0)
})
