import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { lackingSign } from '../../../platform/papers/printable.ts'
import { namesCanBePrinted } from './rules.ts'

/** Whether badges and lists can print all of these; asked before anything is kept or locked. */
export async function printable(texts: readonly (string | undefined)[]): Promise<'print' | Refusal> {
  for (const name of texts.filter((text) => text !== undefined)) {
    const decided = namesCanBePrinted.decide({ name, lacking: (await lackingSign(name)) ?? null })
    if (isRefusal(decided)) return decided
  }
  return 'print'
}
