import { type Language, languages } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../../platform/operations/rules.ts'
import { type Template, type Wording, neededBlanks } from '../contract.ts'
import { printable } from '../../participants/printing.ts'
import { blanksOf, firstWording, writtenBlanks } from './blanks.ts'
import { blanksFit } from './rules.ts'
import { findTemplate, insertTemplate, listTemplates } from './storage.ts'

/** How letters of convocation are worded now, in each language. */
export async function templatesOf(context: Context): Promise<Record<Language, Template>> {
  const kept = await listTemplates(context.tx, context.tenant.conferenceId)
  const found = languages.map(
    (language): Template =>
      kept.find((one) => one.language === language) ?? {
        ...firstWording(context.words(language)),
        language,
        version: 0,
        changed_at: null,
      },
  )
  return Object.fromEntries(found.map((one) => [one.language, one])) as Record<Language, Template>
}

/** The wording in a language as it stood in one of its versions. */
export async function wordingAt(context: Context, language: Language, version: number): Promise<Wording> {
  const kept =
    version === 0 ? undefined : await findTemplate(context.tx, context.tenant.conferenceId, language, version)
  return kept ?? firstWording(context.words(language))
}

/** Words letters of convocation anew from now on, in one language. */
export async function changeTemplate(
  context: Context,
  given: Wording & { readonly letter: Language },
): Promise<Template | Refusal> {
  const { letter: language, ...wording } = given
  const words = context.words(language)
  const before = (await templatesOf(context))[language]
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const { known, unknown } = blanksOf(wording, words)
  const fit = blanksFit.decide({
    unknown,
    missing: writtenBlanks(
      neededBlanks.filter((one) => !known.has(one)),
      words,
    ),
  })
  if (isRefusal(fit)) return fit
  const prints = await printable(Object.values(wording))
  if (isRefusal(prints)) return prints
  const row = { ...wording, language, version: before.version + 1, changed_at: context.now }
  const by = context.actor.kind === 'person' ? context.actor.personId : null
  if (!(await insertTemplate(context.tx, context.tenant.conferenceId, { ...row, changed_by: by }))) {
    const late = lastVersionOnly.decide({ seen: before.version, current: row.version })
    if (isRefusal(late)) return late
  }
  await context.journal({
    subject: 'conference',
    subjectId: context.tenant.conferenceId,
    before: { convocation_letter: before },
    after: { convocation_letter: row },
  })
  return row
}
