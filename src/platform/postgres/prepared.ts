/** Asked this often, a statement is worth keeping planned. */
const OFTEN = 5
/** Each connection keeps every named statement with its plan: no more of them than this. */
const MOST = 100
const LONGEST = 4000
const COUNTED = 1000

const asked = new Map<string, number>()
const names = new Map<string, string>()

/**
 * The name under which connections keep a statement parsed and planned; none for one that is rare, or
 * too long to be anything but a bulk insert. Filters make many texts of one query: their number is bounded.
 */
export function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known !== undefined || names.size >= MOST || text.length > LONGEST) return known
  const times = (asked.get(text) ?? 0) + 1
  if (times < OFTEN) {
    if (asked.size >= COUNTED) asked.clear()
    asked.set(text, times)
    return undefined
  }
  asked.delete(text)
  const name = `often ${names.size + 1}`
  names.set(text, name)
  return name
}
