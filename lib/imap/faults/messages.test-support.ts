import type { CopyOutcome, MoveOutcome } from '../../mail/message-ref'
import { copyMessages } from '../copy-messages'
import { deleteMessages } from '../delete-messages'
import { emptyMailbox } from '../empty-mailbox'
import { markAllSeen } from '../mark-all-seen'
import { mergeMailbox } from '../merge-mailbox'
import { moveMarked } from '../move-marked'
import { moveMessages } from '../move-messages'
import { storeFlags } from '../store-flags'
import { storeJunkMarks } from '../store-junk-marks'
import { both, copies, destroys, flags, moves } from './holdings.test-support'
import type { Meanings, Operation } from './operation.test-support'

/** Where it is not told, it cannot be undone. */
const isUntold = (outcome: MoveOutcome) => ({ ...outcome, moved: null })

type Validity = Record<string, number>

const inbox = (v: Validity, uids: number[]) => ({ mailbox: 'INBOX', uidValidity: v.INBOX ?? 0, uids })
const isNotThere: Meanings = { NO: 'mailbox-not-found', BAD: 'mailbox-not-found' }
/** Both are there: whatever goes wrong now, that is what has to be told. */
const isCopied: Meanings = {
  ...{ NO: 'copied-only', BAD: 'copied-only', OVERQUOTA: 'copied-only', TRYCREATE: 'copied-only' },
  ...{ NONEXISTENT: 'copied-only', BYE: 'copied-only', drop: 'copied-only', silence: 'copied-only' },
  ...{ 'huge literal': 'copied-only', 'cut literal': 'copied-only' },
}

/** The same while the originals are removed: where the connection is lost, nobody knows of them. */
const isRemoving: Meanings = {
  ...isCopied,
  ...{ BYE: 'copied-perhaps-moved', drop: 'copied-perhaps-moved', silence: 'copied-perhaps-moved' },
  ...{ 'huge literal': 'copied-perhaps-moved', 'cut literal': 'copied-perhaps-moved' },
}

const moving: Operation = {
  name: 'moving',
  points: [[/^UID MOVE/]],
  run: (imap, v) => moveMessages(imap, inbox(v, [1, 2]), 'Archive'),
  change: moves('INBOX', ['one', 'two'], 'Archive'),
  without: { UIDPLUS: isUntold, all: 'unsupported' },
}
const movingByCopies: Operation = {
  ...moving,
  name: 'moving by copies',
  points: [[/^UID COPY/], [/^UID STORE \S+ \+/, isRemoving], [/^UID EXPUNGE/, isRemoving]],
  copies: true,
  lacks: ['MOVE'],
  without: { UIDPLUS: 'unsupported' },
}
const movingByCopiesUntold: Operation = {
  ...movingByCopies,
  name: 'moving by copies that have to be found',
  points: [
    [/^UID FETCH/, isCopied],
    [/^SELECT Archive/, isCopied],
    [/^FETCH/, isCopied],
    [/^SELECT INBOX/, isCopied],
    [/^UID EXPUNGE/, isRemoving],
  ],
  rewrite: (line) => line.replace(/\[COPYUID [^\]]*\] /, ''),
}
const deleting: Operation = {
  name: 'deleting',
  points: [[/^UID STORE \S+ \+/], [/^UID EXPUNGE/]],
  run: (imap, v) => deleteMessages(imap, inbox(v, [1, 2])),
  change: destroys('INBOX', ['one', 'two']),
  destroys: true,
  without: { UIDPLUS: 'unsupported' },
}
const merging: Operation = {
  name: 'merging',
  points: [[/^SELECT/, isNotThere], [/^UID SEARCH/], [/^UID MOVE/]],
  run: (imap, v) => mergeMailbox(imap, { mailbox: 'Old', uidValidity: v.Old ?? 0, last: 2, target: 'Sent' }),
  change: moves('Old', ['old', 'older'], 'Sent'),
  without: { UIDPLUS: isUntold, all: 'unsupported' },
}

/** Operations on messages, by the file that they are in. */
export const messages: Record<string, Operation[]> = {
  'uid-move': [moving],
  'move-messages': [moving, movingByCopies],
  'uid-copy': [movingByCopies],
  'move-by-copy': [movingByCopies, movingByCopiesUntold],
  'find-copies': [movingByCopiesUntold],
  'copy-messages': [
    {
      name: 'copying',
      points: [[/^UID COPY/]],
      run: (imap, v) => copyMessages(imap, inbox(v, [1, 2]), 'Archive'),
      change: copies('INBOX', ['one', 'two'], 'Archive'),
      copies: true,
      without: { UIDPLUS: (outcome: CopyOutcome) => ({ ...outcome, copies: null }) },
    },
  ],
  'move-marked': [
    {
      name: 'moving to Junk',
      points: [[/^UID SEARCH/], [/^UID STORE \S+ \+/], [/^UID MOVE/]],
      run: (imap, v) => moveMarked(imap, inbox(v, [1, 4]), 'Junk', { junk: [1, 4], notJunk: [] }),
      change: both(
        flags('INBOX', ['one', 'four'], ['$Junk'], ['$NotJunk']),
        moves('INBOX', ['one', 'four'], 'Junk'),
      ),
      without: {
        UIDPLUS: (outcome: MoveOutcome) => ({ ...isUntold(outcome), marks: { junk: [], notJunk: [] } }),
        all: 'unsupported',
      },
    },
  ],
  'store-junk-marks': [
    {
      name: 'marking as no junk',
      points: [[/^UID STORE/]],
      run: (imap, v) =>
        storeJunkMarks(imap, inbox(v, [1]), { junk: [], notJunk: [] }, { junk: [], notJunk: [1] }),
      change: flags('INBOX', ['one'], ['$NotJunk']),
    },
  ],
  'store-flags': [
    {
      name: 'setting flags',
      points: [[/^UID STORE/]],
      run: (imap, v) => storeFlags(imap, inbox(v, [1, 3]), { add: ['\\Flagged'] }),
      change: flags('INBOX', ['one', 'three'], ['\\Flagged']),
    },
    {
      name: 'setting a flag of one message',
      points: [[/^UID SEARCH/], [/^UID STORE/]],
      run: (imap, v) => storeFlags(imap, inbox(v, [3]), { add: ['\\Flagged'] }, true),
      change: flags('INBOX', ['three'], ['\\Flagged']),
    },
  ],
  'delete-messages': [deleting],
  'uid-expunge': [deleting],
  'empty-mailbox': [
    {
      name: 'emptying',
      points: [[/^SELECT/, isNotThere], [/^UID SEARCH/], [/^UID STORE \S+ \+/], [/^UID EXPUNGE/]],
      run: (imap, v) => emptyMailbox(imap, { mailbox: 'Trash', uidValidity: v.Trash ?? 0, last: 2 }),
      change: destroys('Trash', ['waste', 'rubbish']),
      destroys: true,
      without: { UIDPLUS: 'unsupported' },
    },
  ],
  'mark-all-seen': [
    {
      name: 'marking all as read',
      points: [[/^UID SEARCH/], [/^UID STORE/]],
      run: (imap) => markAllSeen(imap, 'INBOX'),
      change: flags('INBOX', ['one', 'three', 'four', 'marked'], ['\\Seen']),
    },
  ],
  'merge-mailbox': [
    merging,
    {
      ...merging,
      name: 'merging by copies',
      points: [[/^UID COPY/], [/^UID EXPUNGE/, isRemoving]],
      lacks: ['MOVE'],
      copies: true,
      without: { UIDPLUS: 'unsupported' },
    },
  ],
}
