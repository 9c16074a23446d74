import { serverLimits } from '../../mail/ability'
import type { Mailbox } from '../../mail/mailbox'
import type { Part } from '../../mime/part'
import { checkMerge } from '../check-merge'
import { fetchMessage } from '../fetch-message'
import { fetchOne } from '../fetch-one'
import { fetchOneClick } from '../fetch-one-click'
import { fetchParsed } from '../fetch-parsed'
import { fetchPart } from '../fetch-part'
import { fetchPartSlice } from '../fetch-part-slice'
import { fetchSource } from '../fetch-source'
import { getEmptying } from '../get-emptying'
import { getJunkMarks } from '../get-junk-marks'
import { getLastArrival } from '../get-last-arrival'
import { getMerge } from '../get-merge'
import { getQuota } from '../get-quota'
import { getRights } from '../get-rights'
import { getStatus } from '../get-status'
import { listMailboxes } from '../list-mailboxes'

import { mendNames } from '../mend-names'
import { mendRows } from '../mend-rows'

import { openMailbox } from '../open-mailbox'
import { readParts } from '../read-parts'
import { unselect } from '../unselect'
import { isNoFailure, type Meanings, type Operation } from './operation.test-support'

/** Where a server gives no response code. */
const isNotThere: Meanings = { NO: 'mailbox-not-found', BAD: 'mailbox-not-found' }
/** Nothing had been asked yet: the work is begun again on a new connection. */
const isEarly: Meanings = { BYE: 'ok', drop: 'ok', 'huge literal': 'ok', 'cut literal': 'ok' }

const ref = (v: Record<string, number>, uid: number) => ({ mailbox: 'INBOX', uidValidity: v.INBOX ?? 0, uid })
const note = (v: Record<string, number>) => ({
  ...{ ref: ref(v, 2), section: '2', filename: 'note.txt', encoding: 'base64' },
  content: null,
})

/** Operations that change nothing, by the file that they are in. */
export const reading: Record<string, Operation[]> = {
  'open-mailbox': [
    {
      name: 'opening a folder',
      points: [[/^SELECT/, isNotThere]],
      run: (imap) => openMailbox(imap, 'Archive'),
    },
    {
      name: 'looking again at the open folder',
      points: [[/^NOOP/, isEarly]],
      run: (imap) => openMailbox(imap, 'INBOX'),
    },
  ],
  unselect: [{ name: 'leaving a folder', points: [[/^UNSELECT/]], run: unselect }],
  'fetch-message': [
    {
      name: 'opening a message',
      points: [[/^UID FETCH 1 \(.*ENVELOPE/], [/^UID FETCH 1 .*BODY\.PEEK\[\d/]],
      run: (imap, v) => fetchMessage(imap, 'INBOX', 1, v.INBOX),
    },
  ],
  'fetch-one': [
    {
      name: 'reading one message',
      points: [[/^UID FETCH/]],
      run: async (imap, v) => {
        await openMailbox(imap, 'INBOX', v.INBOX)
        const { uid, flags } = await fetchOne(imap, 2, { flags: true })
        return { uid, isSeen: flags?.has('\\Seen') }
      },
    },
  ],
  'fetch-parsed': [
    {
      name: 'reading a message whole',
      points: [[/^UID FETCH/]],
      run: async (imap, v) => {
        await openMailbox(imap, 'INBOX', v.INBOX)
        const { root, heading } = await fetchParsed(imap, 2, 9999)
        return { subject: heading.subject, sections: root.parts.map(({ section }) => section) }
      },
    },
  ],
  'read-parts': [
    {
      name: 'reading parts',
      points: [[/^UID FETCH/]],
      run: async (imap, v) => {
        await openMailbox(imap, 'INBOX', v.INBOX)
        const parts = await readParts(imap, 2, [{ section: '2', maxLength: 9999 }])
        return { text: parts.get('2')?.toString('latin1') }
      },
    },
  ],
  'mend-names': [
    {
      name: 'reading the name of a file that the server has not told',
      points: [[/^UID FETCH/]],
      run: async (imap, v) => {
        await openMailbox(imap, 'INBOX', v.INBOX)
        const part: Part = {
          ...{ section: '2', type: 'text/csv', parameters: {}, disposition: 'attachment', filename: '' },
          ...{ contentId: null, encoding: '7bit', size: 1, parts: [] },
        }
        await mendNames(imap, 2, part)
        return { filename: part.filename }
      },
    },
  ],
  'fetch-part': [
    {
      name: 'naming an attachment',
      points: [[/^UID FETCH/]],
      run: (imap, v) => fetchPart(imap, ref(v, 2), '2'),
    },
  ],
  'fetch-part-slice': [
    {
      name: 'reading an attachment',
      points: [[/^UID FETCH/]],
      run: async (imap, v) => ({ text: (await fetchPartSlice(imap, note(v), 0, 9999)).toString('latin1') }),
    },
  ],
  'fetch-source': [
    {
      name: 'naming a message as it is',
      points: [[/^UID FETCH/]],
      run: (imap, v) => fetchSource(imap, ref(v, 2)),
    },
  ],
  'mend-rows': [
    {
      name: 'reading the fields of broken rows',
      points: [[/^UID FETCH/, isNoFailure]],
      refused: { subjects: ['\ufffd'] },
      run: async (imap, v) => {
        await openMailbox(imap, 'INBOX', v.INBOX)
        const row = { uid: 2, subject: '\ufffd', from: [], to: [], flags: [], snippet: null }
        const rows = await mendRows(imap, [{ ...row, received: '', hasAttachment: false }])
        return { subjects: rows.map(({ subject }) => subject) }
      },
    },
  ],
  'fetch-one-click': [
    {
      name: 'asking for the way out of a list',
      points: [[/^UID FETCH/]],
      run: async (imap, v) => ({ address: await fetchOneClick(imap, ref(v, 2)) }),
    },
  ],
  'list-mailboxes': [
    {
      name: 'listing folders',
      points: [
        [/^UNSELECT/, isEarly],
        [/^LIST /, { BAD: 'ok' }],
      ],
      run: (imap) => listMailboxes(imap, { withSize: true }),
      without: {
        UIDPLUS: (all: Mailbox[]) =>
          all.map((each) => ({ ...each, cannot: { destroy: serverLimits.destroy } })),
        all: (all: Mailbox[]) =>
          all.map(({ cannot, ...each }) => ({ ...each, cannot: { ...cannot, remove: serverLimits.remove } })),
        'STATUS=SIZE': (all: Mailbox[]) => all.map((each) => ({ ...each, size: null })),
        'SPECIAL-USE': (all: Mailbox[]) =>
          all.map((each) => ({ ...each, specialUse: each.path === 'INBOX' ? each.specialUse : null })),
      },
    },
  ],
  'get-rights': [
    {
      name: 'asking for rights',
      points: [[/^MYRIGHTS/, isNoFailure]],
      run: async (imap) => {
        imap.rights.clear()
        return { rights: await getRights(imap, 'Archive') }
      },
      rewrite: (line) => line.replace('CAPABILITY IMAP4rev1', '$& ACL'),
      answers: [/^MYRIGHTS/, ['* MYRIGHTS Archive lrs', 'TAG OK done']],
      refused: { rights: null },
    },
  ],
  'get-status': [
    {
      name: 'counting a folder',
      points: [[/^UNSELECT/], [/^STATUS/, isNotThere]],
      run: (imap) => getStatus(imap, 'Old'),
    },
  ],
  'get-emptying': [
    {
      name: 'measuring a folder',
      points: [[/^STATUS/, isNotThere]],
      run: (imap) => getEmptying(imap, 'Trash'),
    },
    {
      name: 'adding up sizes',
      points: [[/^FETCH/]],
      run: (imap) => getEmptying(imap, 'Trash'),
      lacks: ['STATUS=SIZE'],
    },
  ],
  'get-junk-marks': [
    {
      name: 'reading junk marks',
      points: [[/^UID SEARCH \S+ \S+ KEYWORD \$Junk/], [/^UID SEARCH \S+ \S+ KEYWORD \$NotJunk/]],
      run: (imap, v) => getJunkMarks(imap, { ...ref(v, 0), uids: [1, 4] }),
    },
  ],
  'get-last-arrival': [
    {
      name: 'dating a folder',
      points: [[/^FETCH/], [/^UNSELECT/]],
      run: async (imap) => ({ at: await getLastArrival(imap, 'Old') }),
    },
  ],
  'get-merge': [
    {
      name: 'measuring a merge',
      points: [
        [/^STATUS Old/, isNotThere],
        [/^STATUS Sent/, isNotThere],
      ],
      run: (imap) => getMerge(imap, 'Old', 'Sent'),
    },
  ],
  'get-quota': [
    {
      name: 'asking for the quota',
      points: [[/^GETQUOTAROOT/]],
      run: getQuota,
      without: { QUOTA: (quota: object) => ({ ...quota, roots: [] }) },
    },
  ],
  'check-merge': [
    {
      name: 'checking a merge',
      points: [[/^SELECT Sent/, isNotThere], [/^UID SEARCH/], [/^SELECT Old/, isNotThere]],
      run: (imap, v) =>
        checkMerge(
          imap,
          { mailbox: 'Old', uidValidity: v.Old ?? 0, last: 2, target: 'Sent' },
          { uidValidity: v.Sent ?? 0, set: '1:2' },
        ),
    },
  ],
}
