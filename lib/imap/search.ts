import { parseUidSet } from '../mail/parse-uid-set'
import type { Argument } from './argument'
import type { ImapConnection } from './connection'
import { execute, type Untagged } from './execute'

const atom = (value: string): Argument => ({ type: 'ATOM', value })
const all = [atom('ALL')]
/** UIDs of one answer. */
const most = 1_000_000

/** What ESEARCH has told (RFC 4731). */
interface Told {
  /** In the order of the answer. */
  uids: number[]
  count: number
}

/**
 * UIDs in the selected mailbox, ascending (UID SEARCH; in ranges where the server has ESEARCH).
 * @param limit UIDs that are read of ranges; with more, there are none
 * @throws MailError
 */
export async function searchUids(
  imap: ImapConnection,
  criteria: Argument[],
  limit = most,
): Promise<number[]> {
  const wanted = criteria.length > 0 ? criteria : all
  if (!imap.client.capabilities.has('ESEARCH')) return listed(imap, 'SEARCH', wanted)
  const { uids } = await extended(imap, 'SEARCH', all, wanted, limit)
  return uids.sort((a, b) => a - b)
}

/** true where the server can give a piece of an order, and how long it is (RFC 5267). */
export function hasPartialSort({ client: { capabilities } }: ImapConnection): boolean {
  const hasPartial = ['CONTEXT=SORT', 'CONTEXT=SEARCH', 'PARTIAL'].some((name) => capabilities.has(name))
  return capabilities.has('ESORT') && hasPartial
}

/**
 * UIDs in the selected mailbox in an order (UID SORT; RFC 5256).
 * @throws MailError
 */
export function sortUids(imap: ImapConnection, program: Argument[], criteria: Argument[]): Promise<number[]> {
  return listed(imap, 'SORT', [program, atom('UTF-8'), ...(criteria.length > 0 ? criteria : all)])
}

/**
 * A piece of such an order, and how many there are in all. Only where `hasPartialSort`.
 * @param first position of the piece, from 0
 * @throws MailError
 */
export function sortPiece(
  imap: ImapConnection,
  program: Argument[],
  criteria: Argument[],
  first: number,
  length: number,
): Promise<Told> {
  const piece: Argument = { type: 'SEQUENCE', value: `${first + 1}:${first + length}` }
  const wanted = [program, atom('UTF-8'), ...(criteria.length > 0 ? criteria : all)]
  return extended(imap, 'SORT', [atom('PARTIAL'), piece, atom('COUNT')], wanted)
}

async function listed(imap: ImapConnection, kind: string, wanted: Argument[]): Promise<number[]> {
  const uids: number[] = []
  await execute(imap, `UID ${kind}`, wanted, kind, async (untagged) => {
    // ImapFlow reads those of SEARCH as numbers.
    const { numbers, attributes } = untagged as { numbers?: number[]; attributes?: { value?: string }[] }
    for (const uid of numbers ?? attributes?.map(({ value }) => Number(value)) ?? []) uids.push(uid)
  })
  return uids.filter((uid) => uid > 0)
}

async function extended(
  imap: ImapConnection,
  kind: string,
  options: Argument[],
  wanted: Argument[],
  limit = most,
): Promise<Told> {
  const told: Told = { uids: [], count: 0 }
  await execute(imap, `UID ${kind}`, [atom('RETURN'), options, ...wanted], 'ESEARCH', async (untagged) => {
    Object.assign(told, read(untagged, limit))
  })
  return told
}

/** ESEARCH (TAG "A1") UID COUNT 17 PARTIAL (1:50 4,2:3): pairs of a name and a value. */
function read({ attributes }: Untagged, limit: number): Partial<Told> {
  const told: Partial<Told> = {}
  const tokens = (attributes ?? []) as ({ value?: string } | { value?: string }[])[]
  tokens.forEach((token, index) => {
    const name = Array.isArray(token) ? '' : String(token?.value).toUpperCase()
    const value = tokens[index + 1]
    if (name === 'COUNT' && value && !Array.isArray(value)) told.count = Number(value.value)
    if (name === 'ALL' && value && !Array.isArray(value))
      told.uids = parseUidSet(String(value.value), limit) ?? []
    // NIL where the order ends before.
    if (name === 'PARTIAL' && Array.isArray(value))
      told.uids = parseUidSet(String(value[1]?.value), limit) ?? []
  })
  return told
}
