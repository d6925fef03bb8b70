/** What a rule says when it says no: its id, and the facts its sentence is filled with. */
export type Refusal = {
  readonly refused: true
  readonly rule: string
  readonly facts: Readonly<Record<string, string | number>>
  /** The form field the refusal speaks of, where there is one. */
  readonly field?: string
}

export function refuse(rule: string, facts: Refusal['facts'] = {}, field?: string): Refusal {
  return field === undefined ? { refused: true, rule, facts } : { refused: true, rule, facts, field }
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as Partial<Refusal>).refused === true
}
