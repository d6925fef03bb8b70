import type { Day } from '../../../../kernel/day.ts'
import { languages } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { type Version, readPaper, registerDocument } from '../../../documents/index.ts'
import { wordsForAll } from '../letter.ts'
import type { KeptCircular } from '../storage.ts'

/**
 * Keeps what was sent in the library, under its own number, open to the participants it was sent to. Where someone gave that
 * number to another paper by hand, it takes the next by its type's pattern: a circular that leaves is not held up by it.
 */
export async function keepInLibrary(
  context: Context,
  circular: KeptCircular,
  countries: readonly string[],
): Promise<void> {
  const kept = await register(context, circular, countries, circular.reference ?? undefined)
  const again =
    isRefusal(kept) && kept.rule === 'DOC-01' ? await register(context, circular, countries, undefined) : kept
  if (isRefusal(again))
    throw new Error(`A circular that was sent is kept out of the library by ${again.rule}`)
}

async function register(
  context: Context,
  circular: KeptCircular,
  countries: readonly string[],
  symbol: string | undefined,
): Promise<unknown> {
  const { kind, sender, original_language } = circular
  const written = languages.map((language) => ({
    language,
    ...wordsForAll(circular, language, context.words(language)),
  }))
  const versions: Version[] = []
  for (const { language, paragraphs } of written) {
    if (paragraphs.length === 0) continue
    const paper = await readPaper({ text: paragraphs.join('\n\n') })
    if (isRefusal(paper)) return paper satisfies Refusal
    versions.push({ language, paper })
  }
  return registerDocument(context, {
    symbol,
    kind,
    title: Object.fromEntries(
      written.flatMap(({ language, subject }) => (subject === '' ? [] : [[language, subject]])),
    ),
    meeting_id: null,
    original_language,
    dated_on: context.today satisfies Day,
    state: 'final',
    access:
      countries.length > 0
        ? 'named participants'
        : sender === 'PPT'
          ? 'presidency and secretariat'
          : 'secretariat',
    readers: countries,
    versions,
  })
}
