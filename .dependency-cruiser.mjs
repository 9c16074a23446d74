/**
 * Who may import whom. Each rule of `layers` names all that a layer may import, its own files
 * included; type-only imports count. `leaks` are what must not be reached over other modules either.
 */

/** Tests may import whatever they test with, and nothing but tests imports what they share. */
const testCode = '\\.(test|test-support)\\.tsx?$'

/** Regular expression for npm packages, with all that is in them. */
const npm = (...names) => `(^|/)node_modules/(@types/)?(${names.join('|')})(/|$)`
const react = npm('react', 'react-dom')
const next = npm('next')
/** What of Next.js runs in a browser. */
const nextInBrowser = '(^|/)node_modules/next/(dist/client/)?(link|navigation|dynamic)\\b'
const tanstack = npm('@tanstack/react-query', '@tanstack/react-virtual')

const serverLibs = '^lib/(imap|mime|remote|smtp|sieve|store|session|http)/'
const toolLibs = '^lib/(config|log|metrics)\\.ts$'
const knownLibs =
  '^lib/((mail|imap|mime|remote|smtp|sieve|store|session|http|client|html)/|(config|log|metrics)\\.ts$)'

const reads = '^lib/imap/(list-mailboxes|fetch-rows|fetch-message|get-quota)\\.ts$'
/** A page says in the same words what went wrong. */
const problemWords = '^lib/http/problem\\.ts$'
/** What a browser may have before it needs it. */
const mailScripts = '^lib/http/mail-scripts\\.ts$'
const imapConnection = '^lib/imap/connection\\.ts$'
/** Route handlers and what runs before them: the server without pages. */
const routes = '^app/.*\\broute\\.ts$|^app/api/|^(proxy|instrumentation)\\.ts$'

/** Node.js itself is open to every layer of the server, and to no other. */
function layer({ name, from, except = [], may, server = false, comment }) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: [testCode, ...except] },
    to: { pathNot: may, ...(server ? { dependencyTypesNot: ['core'] } : {}) },
  }
}

const layers = [
  layer({
    name: 'mail-is-pure',
    comment:
      'lib/mail holds types and functions for both sides and imports nothing else: code that needs a library or Node.js belongs in the layer that uses it.',
    from: '^lib/mail/',
    may: ['^lib/mail/'],
  }),
  layer({
    name: 'imap-speaks-imap-only',
    comment:
      'lib/imap knows IMAP: types for both sides belong in lib/mail, what needs the session or a request in lib/session or lib/http.',
    from: '^lib/imap/',
    may: ['^lib/(imap|mail|mime)/', toolLibs, npm('imapflow', 'libmime')],
    server: true,
  }),
  layer({
    name: 'mime-reads-octets-only',
    comment:
      'lib/mime makes sense of the octets of messages, wherever they came from: what asks a server belongs in lib/imap, types for both sides in lib/mail.',
    from: '^lib/mime/',
    may: [
      '^lib/(mime|mail)/',
      npm('libbase64', 'libmime', 'libqp', 'iconv-lite', 'chardet', 'ical.js', 'nodemailer'),
    ],
    server: true,
  }),
  layer({
    name: 'remote-fetches-only',
    comment:
      'lib/remote fetches from the Internet for a person, and judges each address: who may ask is for lib/session and the routes to say.',
    from: '^lib/remote/',
    may: ['^lib/(remote|mail)/', toolLibs],
    server: true,
  }),
  layer({
    name: 'smtp-speaks-smtp-only',
    comment:
      'lib/smtp knows SMTP: what joins it with IMAP belongs in lib/session or the route, types for both sides in lib/mail.',
    from: '^lib/smtp/',
    may: ['^lib/(smtp|mail)/', toolLibs, npm('nodemailer')],
    server: true,
  }),
  layer({
    name: 'sieve-speaks-sieve-only',
    comment:
      'lib/sieve knows ManageSieve: what joins it with IMAP belongs in lib/session or the route, types for both sides in lib/mail.',
    from: '^lib/sieve/',
    may: ['^lib/(sieve|mail)/', toolLibs],
    server: true,
  }),
  layer({
    name: 'store-keeps-records-only',
    comment:
      'lib/store knows the database and lib/mail: who may read a record is for lib/session and the routes to say.',
    from: '^lib/store/',
    may: ['^lib/(store|mail)/', toolLibs, npm('kysely', 'pg')],
    server: true,
  }),
  layer({
    name: 'session-lends-connections',
    comment:
      'lib/session joins the cookie with lib/imap and lib/store: HTTP belongs in lib/http, what people see in components.',
    from: '^lib/session/',
    may: [
      '^lib/(session|imap|mail|mime|store)/',
      toolLibs,
      npm('iron-session', 'rate-limiter-flexible', 'client-zip'),
      'node_modules/next/headers\\b',
    ],
    server: true,
  }),
  layer({
    name: 'http-parses-and-answers',
    comment:
      'lib/http turns requests into values and errors into answers: mail access belongs in lib/imap, and the route calls it.',
    from: '^lib/http/',
    may: ['^lib/(http|session|mail)/', toolLibs, npm('zod')],
    server: true,
  }),
  layer({
    name: 'tools-know-nothing',
    comment: 'lib/config, lib/log and lib/metrics know their one library: what uses them imports them.',
    from: toolLibs,
    may: [npm('zod', 'pino', 'prom-client')],
    server: true,
  }),
  layer({
    name: 'client-is-for-the-browser',
    comment:
      'lib/client runs in the browser: ask the server by lib/client/api, share types through lib/mail, draw in components.',
    from: '^lib/client/',
    may: ['^lib/(client|mail)/', react, tanstack],
  }),
  layer({
    name: 'html-is-the-policy',
    comment:
      'lib/html is the one policy for a sender’s HTML, in the browser: it knows DOMPurify, names of sites and lib/mail.',
    from: '^lib/html/',
    may: ['^lib/(html|mail)/', npm('dompurify', 'tldts', 'punycode')],
  }),
  layer({
    name: 'ui-knows-no-mail',
    comment:
      'components/ui knows no mail: what needs a lib or another component belongs in that feature’s folder under components.',
    from: '^components/ui/',
    may: ['^components/ui/', react, npm('@base-ui/react', 'lucide-react')],
  }),
  layer({
    name: 'components-ask-the-client',
    comment:
      'Components reach the server through lib/client only; a page hands them what it has read itself.',
    from: '^components/',
    except: ['^components/ui/'],
    may: [
      ...['^components/', '^lib/(client|mail|html)/', react, nextInBrowser, tanstack],
      npm('@base-ui/react', 'lucide-react'),
    ],
  }),
  layer({
    name: 'routes-call-the-server',
    comment:
      'A route parses, authorizes, calls and answers: what people see belongs in components, what the browser does in lib/client.',
    from: routes,
    may: [serverLibs, '^lib/mail/', toolLibs, next],
    server: true,
  }),
  layer({
    name: 'pages-gate-and-prefetch',
    comment:
      'A page gates, prefetches with the read operations of lib/imap and draws components: changes belong in app/api, logic in a lib.',
    from: '^app/',
    except: [routes],
    may: [
      ...['^app/', '^components/', '^lib/(client|mail|session)/', '^lib/(config|log)\\.ts$'],
      ...[reads, imapConnection, problemWords, mailScripts, react, next, npm('@tanstack/react-query')],
    ],
  }),
  {
    name: 'pages-borrow-connections',
    comment: 'A page may name the type of a connection; lib/session lends the connection itself.',
    severity: 'error',
    from: { path: '^app/', pathNot: [routes, testCode] },
    to: { path: imapConnection, dependencyTypesNot: ['type-only'] },
  },
]

function leak(name, comment, from, to) {
  return {
    name,
    comment,
    severity: 'error',
    from: { path: from, pathNot: testCode },
    to: { path: to, reachable: true },
  }
}

const leaks = [
  leak(
    'no-server-in-the-browser',
    'This would put code of the server into the browser: ask by lib/client/api, share types through lib/mail.',
    '^(components|lib/(client|html))/',
    [serverLibs, toolLibs],
  ),
  leak(
    'no-page-in-the-server',
    'The server’s libs and routes know nothing of what people see: share types and functions through lib/mail.',
    `^lib/(session|http)/|${routes}`,
    ['^components/', '^lib/(client|html)/'],
  ),
  leak(
    'no-react-in-the-server',
    'The server’s libs and routes draw nothing: what needs React belongs in components or lib/client.',
    `^lib/(imap|mime|remote|smtp|sieve|store|session|http)/|${routes}`,
    react,
  ),
  leak(
    'no-next-in-protocols',
    'Protocols and records know nothing of the web framework: what needs the request belongs in lib/session, lib/http or the route.',
    '^lib/(mail|imap|mime|remote|smtp|sieve|store)/',
    next,
  ),
  leak('imap-alone', 'lib/imap does not reach the other protocols: join them in the route.', '^lib/imap/', [
    '^lib/(smtp|sieve)/',
  ]),
  leak('smtp-alone', 'lib/smtp does not reach the other protocols: join them in the route.', '^lib/smtp/', [
    '^lib/(imap|sieve)/',
  ]),
  leak(
    'sieve-alone',
    'lib/sieve does not reach the other protocols: join them in the route.',
    '^lib/sieve/',
    ['^lib/(imap|smtp)/'],
  ),
]

export default {
  forbidden: [
    ...layers,
    ...leaks,
    {
      name: 'no-other-lib',
      comment:
        'There is no such layer: put the code into one of the folders of lib that there are, or add a layer to .dependency-cruiser.mjs.',
      severity: 'error',
      from: {},
      to: { path: '^lib/', pathNot: knownLibs },
    },
    {
      name: 'no-test-code-in-the-product',
      comment: 'Tests, end-to-end tests and their servers are no part of the product.',
      severity: 'error',
      from: { path: '^(app|components|lib)/', pathNot: testCode },
      to: { path: ['^(e2e|scripts)/', testCode] },
    },
    {
      name: 'no-circle',
      comment: 'Modules that import each other are one module: move what both need into a third.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'Nothing imports this module and it imports nothing: delete it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['^app/.*\\b(page|layout|route|error|not-found|loading)\\.tsx?$', '^scripts/', testCode],
      },
      to: {},
    },
    {
      name: 'no-unknown-module',
      comment: 'This import leads nowhere: no rule can be kept on what is not found.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
