/** What is wrong with one member of what was asked, in the reader's language; `field` is its path with full stops. */
export type FieldProblem = { field: string; message: string }

/** A request that was not carried out, as the server says it (RFC 9457). */
export class Problem extends Error {
  /** The HTTP status: 409 where a rule of the conference says no. */
  readonly status: number
  /** The rule that says no, such as `MTG-01`; nothing where none does. */
  readonly rule: string | undefined
  /** What it says, in the reader's language. */
  readonly title: string
  /** What the rule's sentence is filled with. */
  readonly facts: Readonly<Record<string, string | number>>
  /** The members of the request that are wrong. */
  readonly fields: readonly FieldProblem[]
  /** Seconds after which the same may be asked again, where the server says so. */
  readonly retryAfter: number | undefined

  constructor(status: number, said: Said, retryAfter: number | undefined) {
    const title = said.title ?? `The server answered ${status}`
    super(said.rule === undefined ? title : `${title} (${said.rule})`)
    this.name = 'Problem'
    this.status = status
    this.rule = said.rule
    this.title = title
    this.facts = said.facts ?? {}
    this.fields = said.fields ?? []
    this.retryAfter = retryAfter
  }
}

type Said = {
  readonly title?: string
  readonly rule?: string
  readonly facts?: Readonly<Record<string, string | number>>
  readonly fields?: readonly FieldProblem[]
}

/** The problem an answer tells of. One that is no problem details, from a proxy on the way, has its status alone. */
export async function problemIn(answer: Response): Promise<Problem> {
  const told = answer.headers.get('content-type')?.startsWith('application/problem+json') === true
  const text = await answer.text()
  return new Problem(answer.status, told ? (JSON.parse(text) as Said) : {}, retryAfterIn(answer.headers))
}

/** The seconds in `Retry-After`, also where it names a moment; nothing where it says neither. */
export function retryAfterIn(headers: Headers): number | undefined {
  const written = headers.get('retry-after') ?? ''
  if (/^\d+$/.test(written)) return Number(written)
  // `Date.parse` alone finds a day in "5 minutes" too.
  const until = /^[A-Z][a-z]{2}, .* GMT$/.test(written) ? Date.parse(written) : NaN
  return Number.isNaN(until) ? undefined : Math.max(0, Math.ceil((until - Date.now()) / 1000))
}
