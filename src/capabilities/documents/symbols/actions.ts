import type { Day } from '../../../kernel/day.ts'
import { partsOf } from '../../../kernel/day.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly, notFound } from '../../../platform/operations/rules.ts'
import type { DocumentType, Series } from '../contract.ts'
import { findDocumentBySymbol } from '../storage.ts'
import { faultOf, filled } from './pattern.ts'
import { patternCanBeFilled, seriesForItsType } from './rules.ts'
import { type TypeSettled, findSeries, findType, lockType, nextNumber, updateType } from './storage.ts'

/** Makes the symbol of a paper by its type's pattern: of a meeting, or of a year. */
export async function symbolFor(
  context: Context,
  pattern: string,
  series: Series | undefined,
  day: Day,
): Promise<string | Refusal> {
  const found = filled(pattern, {
    body: series?.body_code,
    meeting: series?.number,
    year: String(partsOf(day).year),
  })
  const complete = seriesForItsType.decide({ missing: 'missing' in found ? found.missing : undefined })
  if (isRefusal(complete)) return complete
  if ('missing' in found) throw new Error('An incomplete pattern was taken for complete')
  return found.counts ? nextSymbol(context, found.stem) : found.stem
}

/** Takes the next symbol of a type, of a meeting where one is named: for a paper that is written later under it. */
export async function takeSymbol(
  context: Context,
  kind: string,
  meetingId: string | null,
): Promise<string | Refusal> {
  const conference = context.tenant.conferenceId
  const type = await findType(context.tx, conference, kind)
  if (!type) return notFound(kind, 'kind')
  const series = meetingId === null ? undefined : await findSeries(context.tx, conference, meetingId)
  return symbolFor(context, type.pattern, series, context.today)
}

/** The next free symbol of a stem: numbers that were given by hand are passed over. */
export async function nextSymbol(context: Context, stem: string): Promise<string> {
  const conference = context.tenant.conferenceId
  for (;;) {
    const symbol = `${stem}${await nextNumber(context.tx, conference, stem)}`
    if (!(await findDocumentBySymbol(context.tx, conference, symbol))) return symbol
  }
}

/** Settles how papers of a type are called, counted and opened from now on. */
export async function settleType(
  context: Context,
  given: TypeSettled & { readonly kind: string },
): Promise<DocumentType | Refusal> {
  const { kind, ...settled } = given
  const conference = context.tenant.conferenceId
  const type = await lockType(context.tx, conference, kind)
  if (!type) return notFound(kind)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: type.version })
  if (isRefusal(last)) return last
  const pattern = patternCanBeFilled.decide({ pattern: settled.pattern, fault: faultOf(settled.pattern) })
  if (isRefusal(pattern)) return pattern
  const { name, access, retired } = type
  const changed = await updateType(context.tx, conference, kind, settled)
  await context.journal({
    subject: 'conference',
    subjectId: conference,
    before: { document_type: { kind, name, pattern: type.pattern, access, retired } },
    after: { document_type: given },
  })
  return changed
}
