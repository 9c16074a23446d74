import type { Script } from '../../../e2e/servers/imap-front'
import type { Operation } from './operation.test-support'

/** What only a server with an extension takes, and what only it says. */
interface Extension {
  taken?: RegExp
  said?: RegExp
}

/** Those that Dovecot has and of which the product, or ImapFlow for it, makes use or could. */
export const extensions: Record<string, Extension> = {
  MOVE: { taken: /^UID MOVE/ },
  UIDPLUS: { taken: /^UID EXPUNGE/, said: /\[(COPYUID|APPENDUID) [^\]]*\] / },
  UNSELECT: { taken: /^UNSELECT/ },
  ESEARCH: { taken: /^UID SEARCH RETURN/ },
  'LIST-STATUS': { taken: /^LIST .*RETURN \(.*STATUS/ },
  'LIST-EXTENDED': { taken: /^LIST (\(|.* RETURN)/ },
  'SPECIAL-USE': {
    taken: /SPECIAL-USE/,
    said: /(?<=^\* LIST \([^)]*)\\(Drafts|Sent|Trash|Junk|Archive) ?/,
  },
  CHILDREN: { said: /(?<=^\* LIST \([^)]*)\\Has(No)?Children ?/ },
  'STATUS=SIZE': { taken: /STATUS .*\bSIZE\b/ },
  QUOTA: { taken: /^GETQUOTA/ },
  PREVIEW: { taken: /PREVIEW/ },
  CONDSTORE: { taken: /CONDSTORE|MODSEQ|CHANGEDSINCE/, said: /\[(HIGHEST|NO)MODSEQ[^\]]*\] / },
  QRESYNC: { taken: /QRESYNC/ },
  ENABLE: { taken: /^ENABLE/ },
  NAMESPACE: { taken: /^NAMESPACE/ },
  ID: { taken: /^ID / },
  IDLE: { taken: /^IDLE/ },
  'LITERAL+': { taken: /\{\d+\+\}$/ },
  'SASL-IR': { taken: /^AUTHENTICATE \S+ ./ },
  SORT: { taken: /SORT / },
  'SORT=DISPLAY': { taken: /DISPLAYFROM/ },
  ESORT: { taken: /^UID SORT RETURN/ },
  BINARY: { taken: /BINARY/ },
}

/** How a server behaves that has not got some extensions: it neither names them nor takes their commands. */
export function without(
  names: string[],
  { rewrite = (line) => line, answers }: Pick<Operation, 'rewrite' | 'answers'>,
): Required<Pick<Script, 'answer' | 'rewrite'>> {
  const lacking = names.map((name) => extensions[name] ?? {})
  return {
    answer(command) {
      if (answers?.[0].test(command)) return answers[1]
      return lacking.some(({ taken }) => taken?.test(command)) ? ['TAG BAD unknown'] : null
    },
    rewrite(line) {
      const less = line.replace(/\bCAPABILITY [^\]]*/, (list) =>
        list
          .split(' ')
          .filter((word) => !names.includes(word.replace(/^PREVIEW=.*/, 'PREVIEW')))
          .join(' '),
      )
      return rewrite(lacking.reduce((said, each) => (each.said ? said.replace(each.said, '') : said), less))
    },
  }
}
