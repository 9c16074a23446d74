/** What people may want to do with a folder, or with the messages in it, and not every server lets them. */
export type Ability = 'insert' | 'seen' | 'flag' | 'remove' | 'destroy' | 'subfolders' | 'rename'

/** What cannot be done, with the reason in words for people. */
export type Limits = Partial<Record<Ability, string>>

/** The rights (RFC 4314, 2.1) that each needs, and those of RFC 2086 that stood for them. */
const needed: Record<Ability, string[]> = {
  insert: ['i'],
  seen: ['s'],
  flag: ['w'],
  remove: ['td', 'ed'],
  destroy: ['td', 'ed'],
  subfolders: ['kc'],
  rename: ['xdc'],
}

const notHere = 'You are not allowed to do that in this folder.'
const keptAsItIs = 'You are not allowed to rename, move or delete this folder.'

/** What a person's rights in a folder do not allow. */
export function limitsOfRights(rights: string): Limits {
  const lacking = (Object.keys(needed) as Ability[]).filter((ability) =>
    needed[ability].some((either) => ![...either].some((right) => rights.includes(right))),
  )
  return Object.fromEntries(lacking.map((ability) => [ability, ability === 'rename' ? keptAsItIs : notHere]))
}

/** What a server cannot do at all. */
export const serverLimits = {
  remove: 'Your mail server cannot move messages without risk to others.',
  destroy: 'Your mail server cannot delete messages for good without risk to others.',
  subfolders: 'Your mail server keeps no folders inside this one.',
  rename: 'It belongs to the mail server, so it cannot be renamed, moved or deleted.',
} satisfies Limits
