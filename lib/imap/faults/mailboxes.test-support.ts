import { createMailbox } from '../create-mailbox'
import { deleteEmptyMailbox } from '../delete-empty-mailbox'
import { deleteMailbox } from '../delete-mailbox'
import { openMailbox } from '../open-mailbox'
import { renameMailbox } from '../rename-mailbox'
import { setSubscription } from '../set-subscription'
import { trashMailbox } from '../trash-mailbox'
import type { Holdings } from './account.test-support'
import { both, makes, moves, removes, renames } from './holdings.test-support'
import { isNoFailure, listed, type Meanings, type Operation } from './operation.test-support'

const projects = [listed('Projects'), listed('Projects/Choir')]
const subscribed = projects.map(({ path }) => listed(path, true))
const place = { parent: null, name: 'Plans' }
const isNotThere: Meanings = { NO: 'mailbox-not-found', BAD: 'mailbox-not-found' }

/** What was to be done has been done; a subscription is no reason to say otherwise. */
const isSecondary: Meanings = {
  ...{ ...isNoFailure, BYE: 'ok', drop: 'ok', silence: 'ok', 'huge literal': 'ok', 'cut literal': 'ok' },
}
/** The folders inside are gone already. */
const isPartly: Meanings = {
  ...{ NO: 'partly-deleted', BAD: 'partly-deleted', OVERQUOTA: 'partly-deleted' },
  ...{ TRYCREATE: 'partly-deleted', NONEXISTENT: 'partly-deleted' },
}
/** Its messages are in Trash already. */
const isEmptied: Meanings = {
  ...{ NO: 'emptied-only', BAD: 'emptied-only', OVERQUOTA: 'emptied-only' },
  ...{ TRYCREATE: 'emptied-only', NONEXISTENT: 'emptied-only' },
}
const isNoEntry: Meanings = {
  ...{ NO: 'authentication-failed', BAD: 'authentication-failed', OVERQUOTA: 'authentication-failed' },
  ...{ TRYCREATE: 'authentication-failed', NONEXISTENT: 'authentication-failed' },
  ...{
    drop: 'server-unreachable',
    'huge literal': 'server-unreachable',
    'cut literal': 'server-unreachable',
  },
}
const toTrash = moves('Old', ['old', 'older', 'old-marked'], 'Trash')
const noMessage = (before: Holdings) => before

/** Operations on mailboxes, by the file that they are in. */
export const mailboxes: Record<string, Operation[]> = {
  connection: [
    {
      name: 'signing in',
      points: [[/^LOGIN/, isNoEntry]],
      run: (imap) => openMailbox(imap, 'INBOX'),
      change: noMessage,
      signsIn: true,
    },
  ],
  'create-mailbox': [
    {
      name: 'making a folder',
      points: [[/^CREATE/]],
      run: (imap) => createMailbox(imap, { parent: 'Archive', name: 'New' }),
      change: makes('Archive/New'),
    },
  ],
  'rename-mailbox': [
    {
      name: 'renaming a folder',
      points: [[/^UNSELECT/], [/^RENAME/], [/^SUBSCRIBE/, isSecondary], [/^UNSUBSCRIBE/, isSecondary]],
      run: (imap) => renameMailbox(imap, subscribed, 'Projects', place),
      change: renames('Projects', 'Plans'),
    },
  ],
  'delete-mailbox': [
    {
      name: 'deleting a folder with one inside it',
      points: [
        [/^UNSELECT/],
        [/^DELETE Projects\/Choir/],
        [/^UNSUBSCRIBE/, { ...isNoFailure, silence: 'connection-lost' }],
        [/^DELETE Projects$/, isPartly],
      ],
      run: (imap) => deleteMailbox(imap, projects, 'Projects'),
      change: removes('Projects', 'Projects/Choir'),
      halfway: removes('Projects/Choir'),
      destroys: true,
    },
  ],
  'delete-empty-mailbox': [
    {
      name: 'deleting an empty folder',
      points: [[/^STATUS/, isNotThere], [/^DELETE/]],
      run: (imap) => deleteEmptyMailbox(imap, [listed('Empty')], 'Empty'),
      change: removes('Empty'),
    },
  ],
  'trash-mailbox': [
    {
      name: 'putting a folder into Trash',
      points: [[/^RENAME/, { NO: 'mailbox-has-children', BAD: 'mailbox-has-children' }]],
      run: (imap) => trashMailbox(imap, projects, 'Projects', 'Trash'),
      change: renames('Projects', 'Trash/Projects'),
    },
    {
      name: 'dissolving a folder into Trash',
      points: [[/^UID SEARCH/], [/^UID MOVE/], [/^STATUS Trash/], [/^DELETE/, isEmptied]],
      run: (imap) => trashMailbox(imap, [listed('Old')], 'Old', 'Trash'),
      answers: [/^RENAME/, ['TAG NO not here']],
      change: both(toTrash, removes('Old')),
      halfway: toTrash,
      without: { all: 'unsupported' },
    },
  ],
  'set-subscription': [
    {
      name: 'showing a folder',
      points: [[/^SUBSCRIBE/]],
      run: (imap) => setSubscription(imap, 'Old', true),
      change: noMessage,
    },
    {
      name: 'hiding a folder',
      points: [[/^UNSUBSCRIBE/]],
      run: (imap) => setSubscription(imap, 'Old', false),
    },
  ],
}
