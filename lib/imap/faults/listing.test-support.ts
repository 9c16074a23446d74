import { arrival } from '../../mail/list-view'
import type { MessageWindow } from '../../mail/message'
import { fetchAnswers } from '../fetch-answers'
import { fetchConversations } from '../fetch-conversations'
import { fetchHeads } from '../fetch-heads'
import { fetchReceived } from '../fetch-received'
import { fetchRows, fetchRowsOf } from '../fetch-rows'
import { fetchSortable } from '../fetch-sortable'
import { listUids } from '../list-uids'
import { listYears } from '../list-years'
import { openMailbox } from '../open-mailbox'
import { searchUids, sortPiece, sortUids } from '../search'
import { searchSlice } from '../search-slice'
import { threadsOf } from '../threads'
import { filterCriteria, sortProgram } from '../view-criteria'
import { isNoFailure, type Operation } from './operation.test-support'

const bySize = { ...arrival, sort: 'size' } as const

const withoutSnippets = (window: MessageWindow) => ({
  ...window,
  rows: window.rows.map((row) => ({ ...row, snippet: null })),
})

/** How many conversations there are, and of each row its subject and how many messages it has. */
const conversationsOf = ({ total, rows }: MessageWindow) => [
  total,
  ...rows.map(({ subject, conversation }) => [subject, conversation?.total ?? 1]),
]

/** Operations that list messages, in whatever order or found by whatever, by the file that they are in. */
export const listing: Record<string, Operation[]> = {
  'fetch-rows': [
    {
      name: 'reading rows by UID',
      points: [[/^UID FETCH/]],
      run: (imap, v) => fetchRowsOf(imap, { mailbox: 'INBOX', uidValidity: v.INBOX ?? 0, uids: [2, 1] }),
      without: {
        PREVIEW: (rows: MessageWindow['rows']) => rows.map((row) => ({ ...row, snippet: null })),
      },
    },
    {
      name: 'reading rows',
      points: [[/^FETCH/]],
      run: (imap) => fetchRows(imap, 'INBOX', 1, 3),
      without: { PREVIEW: withoutSnippets },
    },
    {
      name: 'reading rows again',
      points: [[/^FETCH/], [/^FETCH \S+ \(UID FLAGS\)$/]],
      run: async (imap) => {
        await fetchRows(imap, 'INBOX', 1, 3)
        // As if something had happened meanwhile.
        imap.flagReports += 1
        return fetchRows(imap, 'INBOX', 1, 3)
      },
      without: { PREVIEW: withoutSnippets },
    },
  ],
  search: [
    {
      name: 'searching',
      points: [[/^UID SEARCH/]],
      run: async (imap) => {
        await openMailbox(imap, 'INBOX')
        return searchUids(imap, filterCriteria('to-me', 'dana'))
      },
    },
    {
      name: 'sorting',
      points: [[/^UID SORT/]],
      run: async (imap) => {
        await openMailbox(imap, 'INBOX')
        return sortUids(imap, sortProgram(bySize, false) ?? [], [])
      },
      without: { SORT: 'refused' },
    },
    {
      name: 'sorting a piece',
      points: [[/^UID SORT/]],
      run: async (imap) => {
        await openMailbox(imap, 'INBOX')
        return sortPiece(imap, sortProgram(bySize, false) ?? [], [], 1, 2)
      },
      without: { SORT: 'refused', ESORT: 'refused' },
    },
  ],
  'search-slice': [
    {
      name: 'searching the newest',
      points: [[/^UID SEARCH/]],
      run: (imap) => searchSlice(imap, 'INBOX', filterCriteria('to-me', 'dana'), 4, 2),
    },
  ],
  'view-uids': [
    {
      name: 'reading rows by sender',
      points: [[/^UID SORT/], [/^UID FETCH/]],
      run: (imap) => fetchRows(imap, 'INBOX', 0, 2, { view: { ...arrival, sort: 'from' } }),
      without: { PREVIEW: withoutSnippets },
    },
    {
      name: 'reading unread rows first',
      points: [[/^UID SEARCH/], [/^UID FETCH/]],
      run: (imap) => fetchRows(imap, 'INBOX', 0, 2, { view: { ...arrival, sort: 'unread' } }),
      without: { PREVIEW: withoutSnippets },
    },
  ],
  'fetch-sortable': [
    {
      name: 'sorting here',
      points: [[/^FETCH/]],
      run: async (imap) => {
        const { exists } = await openMailbox(imap, 'INBOX')
        return fetchSortable(imap, exists, bySize, null)
      },
    },
  ],
  'fetch-received': [
    {
      name: 'reading when messages were received',
      points: [[/^UID FETCH/]],
      run: async (imap) => {
        await openMailbox(imap, 'INBOX')
        return fetchReceived(imap, [1, 3])
      },
    },
  ],
  'fetch-heads': [
    {
      name: 'reading what messages answer',
      points: [[/^UID FETCH/]],
      run: async (imap) => {
        await openMailbox(imap, 'INBOX')
        return fetchHeads(imap, [1, 3])
      },
    },
  ],
  threads: [
    {
      name: 'reading what belongs together',
      points: [[/^UID THREAD/]],
      run: async (imap) => (await threadsOf(imap, await openMailbox(imap, 'INBOX'))).index.window(0, 9),
    },
  ],
  'fetch-answers': [
    {
      name: 'reading own answers',
      points: [[/^UID SEARCH/], [/^UID FETCH/], [/^UID FETCH .*ENVELOPE/]],
      run: async (imap) => {
        const [answers = []] = await fetchAnswers(imap, 'Sent', [new Set(['<one>'])])
        return answers.map(({ mailbox, uid, subject }) => [mailbox, uid, subject])
      },
    },
  ],
  'fetch-conversations': [
    {
      name: 'reading conversations',
      points: [
        [/^UID THREAD/],
        [/^UID FETCH .*ENVELOPE/],
        [/^UID FETCH .*REFERENCES/],
        [/^SELECT Sent/, { ...isNoFailure, OVERQUOTA: 'over-quota' }],
      ],
      run: async (imap) => conversationsOf(await fetchConversations(imap, 'INBOX', 3, 2, 'Sent')),
      refused: [5, ['With a note', 1], ['First', 1]],
    },
  ],
  'list-years': [
    {
      name: 'listing UIDs by year',
      points: [[/^UID SEARCH .*BEFORE/], [/^UID SEARCH .*SINCE/]],
      run: (imap) => listYears(imap, 'INBOX', new Date().getUTCFullYear() + 1),
    },
  ],
  'list-uids': [
    { name: 'listing UIDs', points: [[/^UID SEARCH/]], run: (imap) => listUids(imap, 'INBOX', 3) },
  ],
}
