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
  FILES_URL: {
    shape: address(['https', 'http']).optional(),
    says: 'an S3-compatible bucket for files instead of a folder: https://KEY:SECRET@host/bucket?region=…',
  },
  KEYS_FOLDER: {
    shape: z.string().optional(),
    says: 'folder of the keys, to be kept out of the backups of the database; default PROTEMPORE_HOME/keys',
  },
  JOURNAL_KEY: {
    shape: z.string().optional(),
    says: 'Ed25519 private key that signs the journal, a path or a PEM; default one of its own in KEYS_FOLDER',
  },
  SMTP_URL: {
    shape: address(['smtp', 'smtps']).optional(),
    says: 'mail server; without it mail goes to a dev inbox read in the browser',
  },
  MAIL_FROM: {
    shape: z.string().includes('@').default('secretariat@protempore.invalid'),
    says: 'sender of every e-mail',
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
  readonly filesUrl: string | undefined
  readonly keysFolder: string
  readonly journalKey: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly publicUrl: string | undefined
  readonly example: boolean
  readonly worker: 'here' | 'apart'
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
        `${name}=${withoutSecret(raw ?? '')}: ${parsed.error.issues[0]?.message ?? 'is wrong'} (${settingTable[name].says})`,
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
    filesUrl: read('FILES_URL'),
    keysFolder: inHome(read('KEYS_FOLDER') ?? join(home, 'keys')),
    journalKey: read('JOURNAL_KEY'),
    smtpUrl: read('SMTP_URL'),
    mailFrom: read('MAIL_FROM'),
    publicUrl: read('PUBLIC_URL')?.replace(/\/$/, ''),
    example: read('EXAMPLE') === 'yes',
    worker: read('WORKER'),
    logLevel: read('LOG_LEVEL'),
  }
}

// A relative home belongs to the program, not to the folder one happens to stand in.
function inHome(folder: string): string {
  const expanded = folder.startsWith('~/') ? join(homedir(), folder.slice(2)) : folder
  return isAbsolute(expanded) ? expanded : resolve(root, expanded)
}

// What is wrong is told on a screen and in logs: a password in an address is not.
const withoutSecret = (value: string): string => value.replace(/\/\/[^@/]*@/, '//…@')
