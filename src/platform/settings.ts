import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'
import { root } from './root.ts'

const address = (protocols: string[]) =>
  z.url({
    protocol: new RegExp(`^(${protocols.join('|')})$`),
    error: `must be an address like ${protocols[0]}://…`,
  })

/** Every setting: its shape, its default, and what it is for. `protempore settings` prints this table. */
export const settingTable = {
  PORT: {
    shape: z.coerce.number().int().min(0).max(65535).default(8420),
    says: 'TCP port to serve on',
  },
  HOST: {
    shape: z.string().default('127.0.0.1'),
    says: 'address to listen at; 0.0.0.0 serves every network',
  },
  PROTEMPORE_HOME: {
    shape: z.string().default('.protempore'),
    says: 'folder of all data: database, files, keys, mail of the dev inbox',
  },
  DATABASE_URL: {
    shape: address(['postgres', 'postgresql']).optional(),
    says: 'a PostgreSQL server (15 or newer) instead of the embedded engine',
  },
  DATABASE_CONNECTIONS: {
    shape: z.coerce.number().int().min(2).max(200).default(16),
    says: 'connections to the database that one process holds for requests',
  },
  FILES_URL: {
    shape: address(['https', 'http']).optional(),
    says: 'an S3-compatible bucket for files instead of a folder: https://KEY:SECRET@host/bucket?region=…',
  },
  CLAMAV_SOCKET: {
    shape: z
      .string()
      .regex(/^(\/|tcp:\/\/)/, 'must be a path, or an address like tcp://127.0.0.1:3310')
      .optional(),
    says: 'socket of a ClamAV daemon that examines every file before it is read; none is taken while it is away',
  },
  KEYS_FOLDER: {
    shape: z.string().optional(),
    says: 'folder of the keys, to be kept out of the backups of the database; default PROTEMPORE_HOME/keys',
  },
  JOURNAL_KEY: {
    shape: z.string().optional(),
    says: 'Ed25519 private key that signs the journal, a path or a PEM; default one of its own in KEYS_FOLDER',
  },
  BADGE_KEY: {
    shape: z.string().optional(),
    says: 'Ed25519 private key that signs badges, a path or a PEM; default one of its own in KEYS_FOLDER',
  },
  SMTP_URL: {
    shape: address(['smtp', 'smtps']).optional(),
    says: 'mail server; without it mail goes to a dev inbox read in the browser',
  },
  MAIL_FROM: {
    shape: z.string().includes('@').default('secretariat@protempore.invalid'),
    says: 'sender of every e-mail',
  },
  DKIM_SELECTOR: {
    shape: z
      .string()
      .regex(/^[A-Za-z0-9-]{1,63}(\.[A-Za-z0-9-]{1,63})*$/, 'must be the name of a DNS entry')
      .optional(),
    says: 'selector under which outgoing mail is signed (DKIM); needs DKIM_KEY_FILE',
  },
  DKIM_KEY_FILE: {
    shape: z.string().optional(),
    says: 'file of the private key (PEM) that outgoing mail is signed with; needs DKIM_SELECTOR',
  },
  BOUNCES_URL: {
    shape: address(['imaps', 'imap']).optional(),
    says: 'mailbox that bounces come back to: imaps://USER:PASSWORD@host/INBOX; read every quarter of an hour',
  },
  PUBLIC_URL: {
    shape: address(['http', 'https']).optional(),
    says: 'address people reach this server at; default http://localhost:PORT',
  },
  EXAMPLE: {
    shape: z.enum(['yes', 'no']).default('yes'),
    says: 'load the invented example conference into an empty database',
  },
  WORKER: {
    shape: z.enum(['here', 'apart']).default('here'),
    says: 'whether the server works off mail and reminders itself, or `npm run worker` does beside it',
  },
  WEBHOOKS_INSIDE: {
    shape: z.enum(['yes', 'no']).default('no'),
    says: 'whether webhooks may go into this server’s own networks, and there over http',
  },
  SECURITY_CONTACT: {
    shape: z
      .string()
      .regex(/^(mailto:\S+@\S+|https:\/\/\S+)$/, 'must be a mailto: or https: address')
      .optional(),
    says: 'where weaknesses of this installation are told, for /.well-known/security.txt',
  },
  REQUESTS_A_MINUTE: {
    shape: z.coerce.number().int().min(60).default(6000),
    says: 'requests that one address, and one account, may make in a minute',
  },
  METRICS_TOKEN: {
    shape: z
      .string()
      .regex(/^[\w.~+/=-]{20,}$/, 'must be 20 letters, figures or signs at least, without spaces')
      .optional(),
    says: 'what a Prometheus sends as bearer token to read /metrics; without it only this machine does, while PUBLIC_URL is its own',
  },
  SIGN_IN_KEY: {
    shape: z
      .string()
      .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 random bytes in base64')
      .optional(),
    says: 'key that seals the secrets of the sign-in, the same on every node; default the file keys/sign-in.key in PROTEMPORE_HOME',
  },
  LOG_LEVEL: {
    shape: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
    says: 'least severe log line that is written',
  },
} as const

export type Settings = {
  readonly port: number
  readonly host: string
  readonly home: string
  readonly databaseUrl: string | undefined
  readonly databaseConnections: number
  readonly filesUrl: string | undefined
  readonly clamavSocket: string | undefined
  readonly keysFolder: string
  readonly journalKey: string | undefined
  readonly badgeKey: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly dkimSelector: string | undefined
  readonly dkimKeyFile: string | undefined
  readonly bouncesUrl: string | undefined
  readonly publicUrl: string | undefined
  readonly example: boolean
  readonly worker: 'here' | 'apart'
  readonly webhooksInside: boolean
  readonly securityContact: string | undefined
  readonly requestsAMinute: number
  readonly metricsToken: string | undefined
  readonly signInKey: string | undefined
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent'
}

/** A setting that cannot be used; the message is the one line its reader needs. */
export class WrongSetting extends Error {}

/** Reads the settings from the environment. Throws `WrongSetting` naming the first one that is wrong. */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const read = <K extends keyof typeof settingTable>(name: K): z.infer<(typeof settingTable)[K]['shape']> => {
    const raw = environment[name]
    const parsed = settingTable[name].shape.safeParse(raw === '' ? undefined : raw)
    if (!parsed.success) {
      throw new WrongSetting(
        `${name}=${SECRET.has(name) ? '…' : withoutSecret(raw ?? '')}: ${parsed.error.issues[0]?.message ?? 'is wrong'} (${settingTable[name].says})`,
      )
    }
    return parsed.data as z.infer<(typeof settingTable)[K]['shape']>
  }
  const home = inHome(read('PROTEMPORE_HOME'))
  return {
    port: read('PORT'),
    host: read('HOST'),
    home,
    databaseUrl: read('DATABASE_URL'),
    databaseConnections: read('DATABASE_CONNECTIONS'),
    filesUrl: read('FILES_URL'),
    clamavSocket: read('CLAMAV_SOCKET'),
    keysFolder: inHome(read('KEYS_FOLDER') ?? join(home, 'keys')),
    journalKey: read('JOURNAL_KEY'),
    badgeKey: read('BADGE_KEY'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    dkimSelector: read('DKIM_SELECTOR'),
    dkimKeyFile: keyFileOf(read('DKIM_KEY_FILE'), read('DKIM_SELECTOR')),
    bouncesUrl: read('BOUNCES_URL'),
    publicUrl: read('PUBLIC_URL')?.replace(/\/$/, ''),
    example: read('EXAMPLE') === 'yes',
    worker: read('WORKER'),
    webhooksInside: read('WEBHOOKS_INSIDE') === 'yes',
    securityContact: read('SECURITY_CONTACT'),
    requestsAMinute: read('REQUESTS_A_MINUTE'),
    metricsToken: read('METRICS_TOKEN'),
    signInKey: read('SIGN_IN_KEY'),
    logLevel: read('LOG_LEVEL'),
  }
}

// Signed with half of what signing needs, no mail would be: one learns of it before the first leaves.
function keyFileOf(file: string | undefined, selector: string | undefined): string | undefined {
  if ((file === undefined) !== (selector === undefined))
    throw new WrongSetting('DKIM_SELECTOR and DKIM_KEY_FILE go together: set both, or neither')
  if (file === undefined) return undefined
  const place = inHome(file)
  if (!existsSync(place)) throw new WrongSetting(`DKIM_KEY_FILE=${file}: there is no such file`)
  return place
}

// A relative home belongs to the program, not to the folder one happens to stand in.
function inHome(folder: string): string {
  const expanded = folder.startsWith('~/') ? join(homedir(), folder.slice(2)) : folder
  return isAbsolute(expanded) ? expanded : resolve(root, expanded)
}

const SECRET: ReadonlySet<string> = new Set(['SIGN_IN_KEY', 'METRICS_TOKEN'])

// What is wrong is told on a screen and in logs: a password in an address is not.
const withoutSecret = (value: string): string => value.replace(/\/\/[^@/]*@/, '//…@')
