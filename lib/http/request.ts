import { z } from 'zod'
import { longestName } from '../mail/mailbox-path'
import { folderColours } from '../mail/mailbox-settings'
import { mostUids, parseUidSet } from '../mail/parse-uid-set'
import { isSpread } from '../mail/search-places'
import { longestSearch } from '../mail/search-query'
import { isSetting } from '../mail/setting-values'
import type { Settings } from '../mail/settings'
import { choosableUses } from '../mail/special-use'
import { HttpError } from './problem'

const uint32 = z.int().min(1).max(4_294_967_295)
/** A mailbox path as LIST gave it: no control characters, so that no name can end a command. */
const mailbox = z
  .string()
  .min(1)
  .max(1000)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
  .regex(/^[^\u0000-\u001f\u007f]+$/)
/** One level of a path. What else a name cannot hold is said by `nameProblem`, which knows the delimiter. */
const mailboxPlace = z.object({ parent: mailbox.nullable(), name: mailbox.max(longestName) })
const flag = z.enum(['\\Seen', '\\Flagged'])

/** UIDs in ranges ("1:500,503"), or one by one. */
const uids = z.union([
  z.array(uint32).max(mostUids),
  z.string().transform((text, context) => {
    const parsed = parseUidSet(text)
    if (parsed) return parsed
    context.addIssue('not a set of UIDs')
    return z.NEVER
  }),
])
/** A section number; "~" before one of a message that was parsed here. */
const section = z.string().regex(/^~?\d{1,4}(\.\d{1,4}){0,100}$/)
/** An image that is somewhere else. */
const imageUrl = z
  .string()
  .max(4000)
  .regex(/^https?:\/\//i)
const messageSet = z.object({ mailbox, uidValidity: uint32, uids: uids.refine((named) => named.length > 0) })
/** What a merge has been told to move: all messages of a mailbox up to a UID. */
const merge = z.object({
  mailbox,
  uidValidity: uint32,
  last: z.int().min(0).max(4_294_967_295),
  target: mailbox,
})
/** UIDs as `uidSet` writes them, in one line that every server takes. */
const sequenceSet = z
  .string()
  .max(8000)
  .regex(/^\d{1,10}(:\d{1,10})?(,\d{1,10}(:\d{1,10})?)*$/)
const numeric = z
  .string()
  .regex(/^\d{1,10}$/)
  .transform(Number)

const viewName = z.string().max(20).optional()
/** As `parseView` reads them. */
const view = { sort: viewName, filter: viewName, threads: z.literal('1').optional() }

/** One message; `v` is its UIDVALIDITY, `part` a message inside it. */
const message = z.object({
  mailbox,
  uid: numeric.pipe(uint32),
  v: numeric.pipe(uint32).optional(),
  part: section.optional(),
})

/** The shapes of what requests bring, each with its bounds. */
export const schemas = {
  signIn: z.object({
    username: z.string().trim().min(1).max(320),
    password: z.string().min(1).max(1000),
    /** "on" is what a form sends. */
    stay: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
    timeZone: z.string().max(60).optional(),
    next: z.string().max(2000).optional(),
  }),
  /** The digest of a session; without one, all others are meant. */
  endSession: z.object({
    end: z
      .string()
      .regex(/^[\da-f]{64}$/)
      .optional(),
  }),
  rows: z.object({
    mailbox,
    position: numeric.pipe(z.int().min(0)).default(0),
    limit: numeric.pipe(z.int().min(1).max(100)).default(50),
    ...view,
  }),
  /** Without a folder, the search names them itself. */
  search: z
    .object({ mailbox: mailbox.optional(), q: z.string().min(1).max(longestSearch) })
    .refine(({ mailbox, q }) => mailbox !== undefined || isSpread(q)),
  rowsOf: z.object({ mailbox, v: numeric.pipe(uint32), uids: uids.refine((named) => named.length <= 100) }),
  mailbox: z.object({ mailbox }),
  uids: z.object({
    mailbox,
    uids: z
      .string()
      .regex(/^[1-9]\d{0,9}:[1-9]\d{0,9}$/)
      .optional(),
    positions: z
      .string()
      .regex(/^\d{1,10}:\d{1,10}$/)
      .optional(),
    ...view,
  }),
  createMailbox: mailboxPlace,
  renameMailbox: mailboxPlace.extend({ mailbox }),
  deleteMailbox: z.object({ mailbox, forGood: z.boolean().default(false) }),
  mergePair: z.object({ mailbox, target: mailbox }).refine((pair) => pair.mailbox !== pair.target),
  merge,
  mergeCheck: merge.extend({ moved: z.object({ uidValidity: uint32, set: sequenceSet }).nullable() }),
  mailboxSettings: z.object({
    mailbox,
    colour: z.enum(folderColours).nullable().optional(),
    favourite: z.boolean().optional(),
    collapsed: z.boolean().optional(),
    conversations: z.boolean().optional(),
  }),
  subscribe: z.object({ mailbox, subscribed: z.boolean() }),
  message,
  part: message.required({ v: true }).extend({
    /** With ":0" behind it the first file in that part. */
    part: z.string().regex(/^~?\d{1,4}(\.\d{1,4}){0,100}(:\d{1,3})?$/),
    /** It is to be shown, and not saved. */
    view: z.literal('1').optional(),
  }),
  /** A whole message, or one inside it. */
  source: message.required({ v: true }),
  images: z.object({ urls: z.array(imageUrl).min(1).max(500) }),
  image: z.object({
    url: imageUrl,
    until: z
      .string()
      .regex(/^\d{1,16}$/)
      .transform(Number),
    signature: z.string().max(100),
  }),
  messageRef: z.object({ mailbox, uidValidity: uint32, uid: uint32 }),
  savedSearch: z.object({
    mailbox: mailbox.or(z.literal('')),
    query: z.string().min(1).max(longestSearch),
    isSaved: z.boolean(),
  }),
  imageSender: z.object({
    address: z
      .string()
      .toLowerCase()
      .max(320)
      .regex(/^[^\s\p{Cc}]+@[^\s\p{Cc}]+$/u),
    isShown: z.boolean(),
  }),
  sizes: z.object({ sizes: z.enum(['0', '1']).default('0') }),
  move: messageSet.extend({
    target: mailbox,
    /** Which of them shall carry `$Junk` and `$NotJunk`; without it, the marks stay. */
    marks: z.object({ junk: uids, notJunk: uids }).optional(),
    /** The target is Trash or Junk: where they came from is kept. */
    keepsOrigin: z.boolean().optional(),
    /** The same when they go back to Trash or Junk: where they had come from. */
    origins: z
      .array(z.object({ origin: mailbox, uids }))
      .max(1000)
      .optional(),
  }),
  flags: messageSet.extend({
    add: z.array(flag).max(2).default([]),
    remove: z.array(flag).max(2).default([]),
    /** Somebody wants to know when the message is gone. */
    isAsked: z.boolean().default(false),
  }),
  copy: messageSet.extend({ target: mailbox }),
  delete: messageSet,
  settings: z
    .record(z.string().max(60), z.unknown())
    .refine((change) => Object.entries(change).every(([name, value]) => isSetting(name, value)))
    .transform((change) => change as Partial<Settings>),
  specialUse: z.object({ use: z.enum(choosableUses), mailbox: mailbox.or(z.literal('')).nullable() }),
  quotaLevel: z.object({ level: z.literal([0, 80, 90, 100]) }),
  restore: messageSet.extend({ notJunk: z.boolean().default(false) }),
  empty: z.object({ mailbox, uidValidity: uint32, last: uint32 }),
}

function parse<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new HttpError('bad-request')
  return parsed.data
}

/**
 * The query of a request, parsed.
 * @throws HttpError `bad-request`
 */
export function parseQuery<Schema extends z.ZodType>(request: Request, schema: Schema): z.output<Schema> {
  return parse(schema, Object.fromEntries(new URL(request.url).searchParams))
}

/** true when the body is the fields of a plain HTML form. */
export function isForm(request: Request): boolean {
  return request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded') ?? false
}

/** Octets of a body that are read: as many UIDs as a change may name, none next to another. */
const maxBody = 11 * mostUids + 10_000

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of request.body ?? []) {
    size += chunk.length
    if (size > maxBody) throw new HttpError('bad-request')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString()
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new HttpError('bad-request')
  }
}

/**
 * The JSON body, or the fields of a form, parsed.
 * @throws HttpError `bad-request`
 */
export async function parseBody<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const text = await readText(request)
  const body: unknown = isForm(request) ? Object.fromEntries(new URLSearchParams(text)) : parseJson(text)
  return parse(schema, body)
}
