import { describe, expect, it } from 'vitest'
import { findSpecial, type Mailbox, type SpecialUse } from './mailbox'
import { listUseStates, type UseChoices, withChosenUses } from './special-use'

function folder(path: string, specialUse: SpecialUse | null = null, selectable = true): Mailbox {
  return {
    ...{ path, delimiter: '/', specialUse, selectable, subscribed: true },
    ...{ messages: 0, unseen: 0, size: null },
  }
}

const folders = [
  folder('INBOX', '\\Inbox'),
  folder('Sent', '\\Sent'),
  folder('Trash', '\\Trash'),
  folder('Gesendet'),
  folder('Lists', null, false),
]

function usesWith(choices: UseChoices): Record<string, SpecialUse | null> {
  return Object.fromEntries(
    withChosenUses(folders, choices).map(({ path, specialUse }) => [path, specialUse]),
  )
}

const announced = usesWith({})

describe('special uses', () => {
  it('are those that the server announces where nothing was chosen', () => {
    expect(announced).toEqual({
      ...{ INBOX: '\\Inbox', Sent: '\\Sent', Trash: '\\Trash', Gesendet: null, Lists: null },
    })
  })

  it('are those that were chosen, and the folder that the server announces becomes an ordinary one', () => {
    expect(usesWith({ '\\Sent': 'Gesendet' })).toEqual({ ...announced, Sent: null, Gesendet: '\\Sent' })
  })

  it('can be of no folder at all', () => {
    expect(usesWith({ '\\Trash': '' })).toEqual({ ...announced, Trash: null })
  })

  it('can be given where the server announces none', () => {
    expect(usesWith({ '\\Archive': 'Gesendet' })).toEqual({ ...announced, Gesendet: '\\Archive' })
  })

  it.each(['Gone', 'Lists', 'INBOX', 'inbox', 'constructor'])(
    'are the server’s when the chosen folder %s is not there or cannot be one',
    (path) => {
      expect(usesWith({ '\\Sent': path })).toEqual(announced)
    },
  )

  it('are one a folder: a chosen folder loses the one that the server announces', () => {
    const chosen = withChosenUses(folders, { '\\Archive': 'Sent' })
    expect(findSpecial(chosen, '\\Archive')?.path).toBe('Sent')
    expect(findSpecial(chosen, '\\Sent')).toBeNull()
  })

  it('are found once where the server announces two folders for one', () => {
    const twice = [...folders, folder('Sent Items', '\\Sent')]
    const chosen = withChosenUses(twice, { '\\Sent': 'Sent Items' })
    expect(chosen.filter(({ specialUse }) => specialUse === '\\Sent').map(({ path }) => path)).toEqual([
      'Sent Items',
    ])
  })
})

it('tells what the server says and what was chosen, and forgets a folder that is gone', () => {
  const states = listUseStates(folders, { '\\Sent': 'Gesendet', '\\Trash': '', '\\Junk': 'Gone' })
  expect(states.find(({ use }) => use === '\\Sent')).toEqual({
    ...{ use: '\\Sent', announced: 'Sent', chosen: 'Gesendet' },
  })
  expect(states.find(({ use }) => use === '\\Trash')).toMatchObject({ announced: 'Trash', chosen: '' })
  expect(states.find(({ use }) => use === '\\Junk')).toMatchObject({ announced: null, chosen: null })
})
