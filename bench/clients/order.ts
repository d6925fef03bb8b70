/** A mandate a client may write notes on, and the version it last saw. */
export type Noted = { readonly reference: string; readonly version: number }

/** What the clients are to do: read these paths in turn, or write notes on these mandates. */
export type Order = {
  readonly url: string
  readonly clients: number
  readonly seconds: number
  readonly token: string | undefined
  readonly work:
    | { readonly kind: 'read'; readonly paths: readonly string[] }
    | { readonly kind: 'note'; readonly mandates: readonly Noted[] }
}

/** What the clients saw. Times in milliseconds. */
export type Seen = {
  readonly perSecond: number
  readonly p50: number
  readonly p95: number
  readonly answers: Readonly<Record<string, number>>
  readonly errors: number
}
