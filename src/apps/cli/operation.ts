import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { operator } from '../../kernel/actor.ts'
import { type Download, contentOf } from '../../platform/operations/download.ts'
import { type AnyOperation, type Operation, isChange } from '../../platform/operations/operation.ts'
import { perform } from '../../platform/operations/perform.ts'
import { problemOf } from '../../platform/http/problem.ts'
import { readSettings } from '../../platform/settings.ts'
import { tenantCalled, openBase } from '../installation.ts'
import { table } from '../tables.ts'
import { Misused, type Said, json } from './said.ts'

type Flags = {
  readonly input: Record<string, unknown>
  readonly version: number | undefined
  readonly key: string | undefined
  readonly server: string | undefined
  readonly token: string | undefined
  readonly out: string | undefined
  readonly conference: string | undefined
}

/** Carries out a row of the table: on the database of PROTEMPORE_HOME as the local operator, or on a server with a token. */
export async function runOperation(
  row: AnyOperation,
  argv: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Said> {
  const flags = flagsOf(row, argv)
  return flags.server === undefined ? locally(row, flags, environment) : remotely(row, flags, flags.server)
}

function flagsOf(row: AnyOperation, argv: readonly string[]): Flags {
  const { tokens } = parseArgs({ args: [...argv], strict: false, tokens: true, allowPositionals: true })
  const found: Record<string, unknown> = {}
  const loose: string[] = []
  for (const [place, token] of tokens.entries()) {
    const [before, following] = [tokens[place - 1], tokens[place + 1]]
    if (token.kind === 'option')
      found[token.name] =
        token.value ?? (isWaiting(token) && following?.kind === 'positional' ? following.value : true)
    else if (token.kind === 'positional' && !(before && isWaiting(before))) loose.push(token.value)
  }
  const { json: given, server, token, key, out, conference, 'version-seen': seen, ...named } = found
  return {
    input: { ...inPath(row, loose), ...named, ...(given === undefined ? {} : jsonInput(given)) },
    version: seen === undefined ? undefined : Number(seen),
    key: textOf(key),
    server: textOf(server),
    token: textOf(token),
    out: textOf(out),
    conference: textOf(conference),
  }
}

// An option without a value of its own takes the word after it; `--json` asks for JSON and takes none.
const isWaiting = (token: { kind: string; name?: string; value?: string | undefined }): boolean =>
  token.kind === 'option' && token.value === undefined && token.name !== 'json'

/** Words without a name fill the members of the row's path in their order: `mandates get MAN-2026-001`. */
function inPath(row: AnyOperation, loose: readonly string[]): Record<string, string> {
  const members = Array.from(row.path.matchAll(/\{(\w+)\}/g), ([, name]) => name ?? '')
  if (loose.length > members.length)
    throw new Misused(
      `Not understood: ${loose.slice(members.length).join(' ')}. Name it, as in --words informe; see protempore help`,
    )
  return Object.fromEntries(loose.map((value, place) => [members[place] ?? '', value]))
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined

// --json alone reads standard input where something is piped in, and asks for JSON out either way.
function jsonInput(given: unknown): Record<string, unknown> {
  const text = typeof given === 'string' ? given : process.stdin.isTTY ? '' : readFileSync(0, 'utf8')
  if (text.trim() === '') return {}
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    throw new Misused('The JSON given is not JSON')
  }
}

async function locally(
  row: AnyOperation,
  flags: Flags,
  environment: Record<string, string | undefined>,
): Promise<Said> {
  const settings = readSettings(environment)
  const { ground, installation } = await openBase(
    settings,
    settings.publicUrl ?? `http://localhost:${settings.port}`,
  )
  try {
    const tenant = await tenantCalled(ground, flags.conference)
    if (!tenant)
      throw new Misused(
        flags.conference === undefined
          ? 'This database holds no conference yet: npm start makes the example'
          : `There is no conference ${flags.conference} here`,
      )
    const asker = {
      tenant,
      actor: operator,
      language: 'en' as const,
      seenVersion: flags.version,
      idempotencyKey: flags.key,
    }
    const answer = await perform(ground, row as unknown as Operation<unknown, unknown>, asker, flags.input)
    if (answer.kind === 'done')
      return row.gives === 'file'
        ? { code: 0, file: { bytes: await contentOf(answer.output as Download), to: flags.out } }
        : { code: 0, out: json(answer.output) }
    return { code: 1, problem: json(problemOf(answer.refusal, answer.problems, table, 'en')) }
  } finally {
    await installation.close()
  }
}

async function remotely(row: AnyOperation, flags: Flags, server: string): Promise<Said> {
  const rest = { ...flags.input }
  const path = row.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(textOf(value) ?? '')
  })
  const query = isChange(row) ? '' : `?${new URLSearchParams(rest as Record<string, string>).toString()}`
  const response = await fetch(
    `${server.replace(/\/$/, '')}${flags.conference === undefined ? '' : `/c/${flags.conference}`}/api/v1${path}${query}`,
    {
      method: row.method,
      headers: {
        ...(isChange(row) ? { 'content-type': 'application/json' } : {}),
        ...(flags.token ? { authorization: `Bearer ${flags.token}` } : {}),
        ...(flags.version === undefined ? {} : { 'if-match': `"${flags.version}"` }),
        ...(flags.key ? { 'idempotency-key': flags.key } : {}),
      },
      ...(isChange(row) ? { body: JSON.stringify(rest) } : {}),
    },
  )
  if (response.ok && row.gives === 'file')
    return { code: 0, file: { bytes: new Uint8Array(await response.arrayBuffer()), to: flags.out } }
  const text = await response.text()
  return response.ok ? { code: 0, out: text } : { code: 1, problem: text }
}
