import { type Problem, problemIn } from './problem.ts'

/** Where a conference's secretariat is asked, and by whom. */
export type Settings = {
  /** Its public address; of a further conference of an installation with its path, `https://example.org/c/andes`. */
  readonly address: string
  /** A token of a person's own, `pt_…`; without one everything is asked as by the public. */
  readonly token?: string | undefined
  /** The language answers are written in; the conference's own where none is named. */
  readonly language?: 'es' | 'en' | undefined
  /** What requests are made with, in place of the `fetch` at hand. */
  readonly fetch?: ((address: string, init: RequestInit) => Promise<Response>) | undefined
}

export type Options = {
  /** Ends the request, and the waiting between two tries of it. */
  readonly signal?: AbortSignal | undefined
}
export type ChangeOptions = Options & {
  /** The same for each repetition of one request: it is carried out once, and answered the same each time. */
  readonly idempotencyKey?: string | undefined
}
export type VersionedOptions = ChangeOptions & {
  /** The version that was seen; where it is not the last any more, nothing is changed (412). */
  readonly version: number
}

/** A file that was given back. */
export type Download = { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }

export type Requests = {
  /** Asks for what is answered with JSON. Throws `Problem` where it is refused, and what `fetch` throws. */
  readonly ask: <Output>(method: string, path: string, input: object, options?: Sent) => Promise<Output>
  /** The same for a file. */
  readonly download: (path: string, input: object, options?: Sent) => Promise<Download>
}

type Sent = ChangeOptions & Partial<VersionedOptions>

const TRIES = 3
const LONGEST_WAIT_SECONDS = 60

/** How requests are made of operations: `path` holds `{name}` where a member of the input stands. */
export function requestsTo(settings: Settings): Requests {
  const send = async (method: string, path: string, input: object, options: Sent = {}): Promise<Response> => {
    const make = settings.fetch ?? fetch
    const { url, init } = requestOf(settings, method, path, input, options)
    for (let tries = 1; ; tries += 1) {
      const answer = await make(url, init)
      if (answer.ok) return answer
      const problem = await problemIn(answer)
      const wait = waitBefore(problem, method, options)
      if (wait === undefined || tries === TRIES) throw problem
      await pause(wait * 1000, options.signal)
    }
  }
  return {
    ask: async <Output>(method: string, path: string, input: object, options?: Sent) =>
      (await (await send(method, path, input, options)).json()) as Output,
    download: async (path, input, options) => fileIn(await send('GET', path, input, options)),
  }
}

type Value = string | number | boolean | readonly string[] | undefined

function requestOf(
  { address, token, language }: Settings,
  method: string,
  path: string,
  input: object,
  { version, idempotencyKey, signal }: Sent,
): { url: string; init: RequestInit } {
  const rest = new Map(Object.entries(input as Record<string, Value>))
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = rest.get(name)
    rest.delete(name)
    // An empty one, or a dot, would be the path of another operation.
    if (value === undefined || value === '' || value === '.' || value === '..')
      throw new TypeError(`${path} is asked without its ${name}`)
    return encodeURIComponent(String(value))
  })
  const query = method === 'GET' ? queryOf(rest) : ''
  const body = method === 'GET' || rest.size === 0 ? undefined : JSON.stringify(Object.fromEntries(rest))
  const headers = {
    authorization: token === undefined ? undefined : `Bearer ${token}`,
    'accept-language': language,
    'content-type': body === undefined ? undefined : 'application/json',
    'if-match': version === undefined ? undefined : `"${version}"`,
    'idempotency-key': idempotencyKey,
  }
  return {
    url: `${address.replace(/\/+$/, '')}/api/v1${filled}${query}`,
    init: {
      method,
      headers: Object.entries(headers).filter((pair): pair is [string, string] => pair[1] !== undefined),
      // Followed, a redirect could make a read of a change.
      redirect: 'error',
      ...(body === undefined ? {} : { body }),
      ...(signal ? { signal } : {}),
    },
  }
}

// A list is named once for each of its values, and an empty one by its name alone.
function queryOf(members: ReadonlyMap<string, Value>): string {
  const query = new URLSearchParams()
  for (const [name, value] of members) {
    if (value === undefined) continue
    const values = Array.isArray(value) && value.length === 0 ? [''] : [value].flat()
    for (const one of values) query.append(name, String(one))
  }
  const asked = query.toString()
  return asked === '' ? '' : `?${asked}`
}

/** Seconds to wait before the same is asked again; nothing where it is not to be, or not by itself. */
function waitBefore(problem: Problem, method: string, options: Sent): number | undefined {
  const passes = problem.status === 429 || problem.status === 503
  const safe = method === 'GET' || options.idempotencyKey !== undefined
  const { retryAfter = Infinity } = problem
  return passes && safe && retryAfter <= LONGEST_WAIT_SECONDS ? retryAfter : undefined
}

function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((done, fail) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', leave)
      done()
    }, milliseconds)
    const leave = (): void => {
      clearTimeout(timer)
      fail(signal?.reason as Error)
    }
    if (signal?.aborted === true) leave()
    else signal?.addEventListener('abort', leave, { once: true })
  })
}

async function fileIn(answer: Response): Promise<Download> {
  const named = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('content-disposition') ?? '')?.[1]
  return {
    name: decodeURIComponent(named ?? 'file'),
    mediaType: answer.headers.get('content-type') ?? 'application/octet-stream',
    bytes: new Uint8Array(await answer.arrayBuffer()),
  }
}
