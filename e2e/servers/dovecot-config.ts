import { randomUUID } from 'node:crypto'
import type { Owner } from './owner.ts'

export type Account = {
  user: string
  password: string /** As in Dovecot's quota rules: "100M". */
  quota: string
}

export type DovecotConfig = {
  /**
   * Sockets and process ids; a short path, since a socket's may have no more than 108 characters.
   * In it `data` leads to the folder of mail, log and certificate, whose own path may hold spaces.
   */
  runDir: string
  imapPort: number
  imapsPort: number
  /** The accounts that exist; without them any user name with the password "pass" is one. */
  accounts?: Account[]
  /** What the server says that it can do, in place of all of it. */
  capability?: string
  /** No special folders: none is made, and none is announced (RFC 6154). */
  bare?: boolean
  /**
   * As some servers are: dots between the levels, all of one's own folders below "INBOX.", and those of
   * others, where they let one (ACL), below "shared.".
   */
  dotted?: boolean
  /** How many connections one user may have; 1,000 without it. */
  connections?: number
  /** Whom Dovecot runs as; null for root, which hands mail to a number and logins to `dovenull`. */
  owner: Owner | null
}

/** Under root, mail belongs to a number: nothing is added to /etc/passwd. */
export const MAIL_UID = 5000

/** The text of a dovecot.conf for Dovecot 2.3: loopback only, quota counted per user. */
export function dovecotConfig(config: DovecotConfig): string {
  return [server(config), logins(config), mail(config), services(config)].join('\n')
}

function server({ runDir, owner }: DovecotConfig): string {
  return `
base_dir = ${runDir}
state_dir = ${runDir}/state
instance_name = wren
listen = 127.0.0.1
protocols = imap
log_path = ${runDir}/data/dovecot.log
log_timestamp = "%Y-%m-%d %H:%M:%S.%{usecs} "
shutdown_clients = yes
ssl = yes
ssl_cert = <${runDir}/data/tls/cert.pem
ssl_key = <${runDir}/data/tls/key.pem
${
  owner
    ? `default_internal_user = ${owner.user}
default_internal_group = ${owner.group}
default_login_user = ${owner.user}`
    : ''
}`
}

function logins({ runDir, accounts, owner }: DovecotConfig): string {
  // As root each mail process is shut into the mail folder. It then needs no way to that folder from
  // the root of the file system, which an ordinary user id often has not (a clone below /root).
  const home = owner
    ? `uid=${owner.uid} gid=${owner.gid} home=${runDir}/data/mail`
    : `uid=${MAIL_UID} gid=${MAIL_UID} home=/ chroot=${runDir}/data/mail`
  return `
disable_plaintext_auth = no
auth_mechanisms = plain login
auth_username_format = %u
# Everybody comes from one address here: what one types wrongly slows nobody down.
auth_failure_delay = 0
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
${accounts ? `${accounts.map(passwordOf).join('')}${NOBODY_ELSE}` : ANY_USER}
userdb {
  driver = static
  args = ${home} allow_all_users=yes quota_rule=*:${accounts ? `storage=${quotaByUser(accounts)}` : QUOTA_BY_DOMAIN}
}
valid_chroot_dirs = ${runDir}/data/mail
first_valid_uid = ${owner ? owner.uid : MAIL_UID}
first_valid_gid = ${owner ? owner.gid : MAIL_UID}`
}

const ANY_USER = `passdb {
  driver = static
  args = password=pass
}`

/** Who is none of the accounts has a password that nobody knows: it does not match, like any wrong one. */
const NOBODY_ELSE = `
passdb {
  driver = static
  args = password=${randomUUID()}
}`

function passwordOf({ user, password }: Account): string {
  return `
passdb {
  driver = static
  args = password=${password}
  username_filter = ${user}
}`
}

/** As a condition on the user's name. Nobody but the accounts gets so far, so the last one needs none. */
function quotaByUser(accounts: Account[]): string {
  return accounts.reduceRight(
    (others, { user, quota }) => (others ? `%{if;%u;eq;${user};${quota};${others}}` : quota),
    '',
  )
}

function mail({
  accounts,
  capability,
  bare,
  dotted,
  connections = 1000,
  owner,
  runDir,
}: DovecotConfig): string {
  // Processes that are shut into the mail folder cannot ask where the others' homes are.
  const homes = owner ? `${runDir}/data/mail` : ''
  return `
mail_location = mdbox:~/%u
mailbox_list_index = yes
mail_plugins = quota ${dotted ? 'acl' : ''}
${accounts ? '' : 'mail_fsync = never'}
namespace inbox {
  inbox = yes
  ${dotted ? 'separator = .\n  prefix = INBOX.' : 'separator = /'}
${(bare ? [] : ['Drafts', 'Sent', 'Trash', 'Junk', 'Archive']).map(specialMailbox).join('\n')}
}
plugin {
  # "count" takes the sizes from the index, which needs quota_vsizes.
  quota = count:User quota
  quota_vsizes = yes
  quota_grace = 0
  ${dotted ? `acl = vfile\n  acl_shared_dict = file:${homes}/shared-mailboxes` : ''}
}
${dotted ? sharedNamespace(homes) : ''}
protocol imap {
  mail_plugins = $mail_plugins imap_quota ${dotted ? 'imap_acl' : ''}
  mail_max_userip_connections = ${connections}
  ${capability ? `imap_capability = ${capability}` : ''}
}`
}

function sharedNamespace(homes: string): string {
  return `
namespace shared {
  type = shared
  separator = .
  prefix = shared.%%u.
  location = mdbox:${homes}/%%u
  subscriptions = no
  list = children
}
# What holds the subscriptions to shared folders, whose paths do not begin with "INBOX.".
namespace subscriptions {
  separator = .
  prefix =
  alias_for = INBOX.
  hidden = yes
  list = no
}`
}

function specialMailbox(name: string): string {
  return `  mailbox ${name} {
    auto = subscribe
    special_use = \\${name}
  }`
}

/**
 * `anna` has 100 MB, `anna@10M` 10 MB, `anna@none` as much as she likes, `anna@50@messages` fifty
 * messages of any size. (A limit of 0 is none; `%d` is the domain.)
 */
const QUOTA_BY_DOMAIN =
  '%{if;%{domain_last};eq;messages;messages=%{domain_first};storage=%{if;%d;eq;none;0;%{if;%d;eq;;100M;%d}}}'

function services({ imapPort, imapsPort, accounts, owner }: DovecotConfig): string {
  const chroot = owner ? 'chroot =' : ''
  return `
default_vsz_limit = 1G
default_client_limit = 2000
default_process_limit = 200
service auth {
  client_limit = 8000
}
service anvil {
  client_limit = 8000
  ${chroot}
  ${accounts ? '' : 'unix_listener anvil-auth-penalty {\n    mode = 0\n  }'}
}
service imap-login {
  ${chroot}
  service_count = 0
  process_min_avail = 1
  inet_listener imap {
    address = 127.0.0.1
    port = ${imapPort}
  }
  inet_listener imaps {
    address = 127.0.0.1
    port = ${imapsPort}
    ssl = yes
  }
}
service imap {
  process_limit = 1000
}
`
}
