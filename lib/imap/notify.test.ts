import type { Socket } from 'node:net'
import { expect, it } from 'vitest'
import { notify } from './notify'
import { capabilities, type Faults, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()
const capability = `${capabilities} NOTIFY`
const command =
  'NOTIFY SET (SELECTED (MessageNew MessageExpunge FlagChange)) (PERSONAL (MessageNew MessageExpunge FlagChange))'

it('hears of mailboxes that are not selected, by their own names, until it is ended', async () => {
  let socket: Socket | null = null
  const faults: Faults = [
    [
      /^NOTIFY/,
      (tag, _, at) => {
        socket = at
        return `${tag} OK done\r\n`
      },
    ],
  ]
  const imap = await server.connect(faults, capability)
  const told: string[] = []
  const end = await notify(imap, (mailbox) => told.push(mailbox))
  expect(server.commands()).toContain(command)
  const say = (line: string) => (socket as Socket | null)?.write(`${line}\r\n`)
  say('* STATUS "Old bills" (MESSAGES 3 UIDNEXT 4)')
  say('* STATUS "Entw&APw-rfe" (MESSAGES 1)')
  await expect.poll(() => told).toEqual(['Old bills', 'Entwürfe'])
  end?.()
  say('* STATUS INBOX (MESSAGES 3)')
  await imap.client.noop()
  expect(told).toHaveLength(2)
})

it('does without where the server cannot, or refuses', async () => {
  const cannot = await server.connect([])
  expect(await notify(cannot, () => {})).toBeNull()
  expect(server.commands()).not.toContain(command)
  const refuses = await server.connect(
    [[/^NOTIFY/, (tag) => `${tag} NO [NOTIFICATIONOVERFLOW] too many\r\n`]],
    capability,
  )
  expect(await notify(refuses, () => {})).toBeNull()
  expect(refuses.client.usable).toBe(true)
})

it('says so where the connection is lost', async () => {
  const imap = await server.connect([[/^NOTIFY/, (_, __, socket) => void socket.destroy()]], capability)
  await expect(notify(imap, () => {})).rejects.toMatchObject({ isLoss: true })
})
