/** What the rest of the example hangs on: ids by code. */
export type Ids = {
  readonly participants: ReadonlyMap<string, string>
  readonly bodies: ReadonlyMap<string, string>
  readonly meetings: ReadonlyMap<string, string>
}
