import { tokenFor } from '../../tests/support/sign-in.ts'
import { holdsPayload } from './payloads.ts'

/** A little less than a proof of who one is may be old. */
const FRESH_FOR = 8 * 60 * 1000

/** An operation as the OpenAPI document names it. */
export type Asked = `${'POST' | 'PUT'} /${string}`
export type More = {
  /** The members of its path. */
  readonly of?: Readonly<Record<string, string>>
  readonly version?: number
}

export type Hands = {
  readonly url: string
  readonly home: string
  /** Asks for an operation in someone's name. Throws where it is refused: what is not stored proves nothing. */
  readonly ask: <T>(who: string, operation: Asked, body: object, more?: More) => Promise<T>
  readonly get: <T>(who: string, path: string) => Promise<T>
  /** A session of someone whose proof of who they are is fresh. */
  readonly token: (who: string) => Promise<string>
  /** Whether a text member of an operation, as `POST /people given_name`, took one of the texts so many times. */
  readonly tookEvery: (member: string, times: number) => boolean
}

/** The people of a conference at work over its API, each signed in anew before their proof grows old. */
export function handsOf(url: string, home: string): Hands {
  const sessions = new Map<string, { readonly since: number; readonly token: Promise<string> }>()
  const taken = new Map<string, number>()
  const token = (who: string): Promise<string> => {
    const known = sessions.get(who)
    if (known && Date.now() - known.since < FRESH_FOR) return known.token
    const made = { since: Date.now(), token: tokenFor(url, home, who) }
    sessions.set(who, made)
    return made.token
  }
  const send = async <T>(
    who: string,
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<T> => {
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { authorization: `Bearer ${await token(who)}`, ...headers },
      ...(body === undefined ? {} : { body }),
    })
    const text = await answer.text()
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`)
    return JSON.parse(text) as T
  }
  return {
    url,
    home,
    token,
    get: (who, path) => send(who, 'GET', path),
    ask: async <T>(who: string, operation: Asked, body: object, { of = {}, version }: More = {}) => {
      const [method = '', template = ''] = operation.split(' ')
      const path = template.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(of[name] ?? ''))
      const done = await send<T>(
        who,
        method,
        path,
        {
          'content-type': 'application/json',
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        JSON.stringify(body),
      )
      for (const member of new Set(filledIn(body))) {
        const name = `${operation} ${member}`
        taken.set(name, (taken.get(name) ?? 0) + 1)
      }
      return done
    },
    tookEvery: (member, times) => (taken.get(member) ?? 0) >= times,
  }
}

/** The members of a body that hold one of the texts, as `papers.[].text`. */
function* filledIn(value: unknown, path: readonly string[] = []): Generator<string> {
  if (typeof value === 'string') {
    if (holdsPayload(value)) yield path.join('.')
  } else if (Array.isArray(value)) for (const one of value) yield* filledIn(one, [...path, '[]'])
  else if (typeof value === 'object' && value !== null)
    for (const [name, one] of Object.entries(value)) yield* filledIn(one, [...path, name])
}
