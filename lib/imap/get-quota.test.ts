import { expect, it } from 'vitest'
import { getQuota } from './get-quota'
import { capabilities, scriptedServer } from './scripted-server.test-support'

const server = scriptedServer()

async function rootsFor(...lines: string[]) {
  const imap = await server.connect([
    [/^GETQUOTAROOT INBOX/, (tag) => `${lines.map((line) => `* ${line}\r\n`).join('')}${tag} OK done\r\n`],
  ])
  return (await getQuota(imap)).roots
}

it('counts octets, where the wire counts units of 1024 of them', async () => {
  expect(await rootsFor('QUOTAROOT INBOX "User quota"', 'QUOTA "User quota" (STORAGE 512 1024)')).toEqual([
    { name: 'User quota', storage: { usage: 524_288, limit: 1_048_576 }, message: null },
  ])
})

it('keeps all roots, and both resources of each', async () => {
  expect(
    await rootsFor(
      'QUOTAROOT INBOX "" "all of us"',
      'QUOTA "" (STORAGE 10 512 MESSAGE 7 20)',
      'QUOTA {9}\r\nall of us (MESSAGE 100 1000 X-OTHER 1 2 STORAGE 1 2)',
    ),
  ).toEqual([
    { name: '', storage: { usage: 10_240, limit: 524_288 }, message: { usage: 7, limit: 20 } },
    { name: 'all of us', storage: { usage: 1024, limit: 2048 }, message: { usage: 100, limit: 1000 } },
  ])
})

it('takes a resource that is not limited, or limited to nothing, as none', async () => {
  expect(await rootsFor('QUOTA "a" ()', 'QUOTA "b" (STORAGE 512 0)', 'QUOTA "c" (storage 1 2)')).toEqual([
    { name: 'a', storage: null, message: null },
    { name: 'b', storage: null, message: null },
    { name: 'c', storage: { usage: 1024, limit: 2048 }, message: null },
  ])
})

it('is over the limit when the server says so', async () => {
  expect(await rootsFor('QUOTA "a" (STORAGE 1030 1000)')).toMatchObject([
    { storage: { usage: 1_054_720, limit: 1_024_000 } },
  ])
})

it('counts a terabyte and more without losing any', async () => {
  expect(await rootsFor('QUOTA "a" (STORAGE 4294967295 9007199254740)')).toMatchObject([
    { storage: { usage: 4_294_967_295 * 1024, limit: 9_007_199_254_740 * 1024 } },
  ])
})

it('has no roots where the inbox is in none, or the server has no quotas', async () => {
  expect(await rootsFor('QUOTAROOT INBOX')).toEqual([])
  const imap = await server.connect([], capabilities.replace(' QUOTA', ''))
  expect((await getQuota(imap)).roots).toEqual([])
  expect(server.commands().filter((line) => /QUOTA/.test(line))).toHaveLength(1)
})
