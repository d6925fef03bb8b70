/**
 * The member of an input that holds U+0000 or half of a sign, by its path; nothing where none does. Such a text can be
 * written by nobody's keyboard and kept by no PostgreSQL.
 */
export function memberUnkept(value: unknown, path = ''): string | undefined {
  if (typeof value === 'string') return value.includes('\0') || !value.isWellFormed() ? path : undefined
  if (typeof value !== 'object' || value === null) return undefined
  for (const [name, member] of Object.entries(value)) {
    const found = memberUnkept(member, path === '' ? name : `${path}.${name}`)
    if (found !== undefined) return found
  }
  return undefined
}
