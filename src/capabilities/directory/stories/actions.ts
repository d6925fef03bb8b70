import type { Day } from '../../../kernel/day.ts'
import { type Instant, dayAt } from '../../../kernel/instant.ts'
import { inLanguage } from '../../../kernel/language.ts'
import { writeDay, writeTime } from '../../../platform/i18n/format.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { JournalRow, Signature } from '../../../platform/journal/entry.ts'
import { type StoryAsk, listStory } from '../../../platform/journal/storage.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { bodyNames, participantNames } from '../../conference/index.ts'
import { openedLines } from '../people/sealed-facts.ts'
import type { Story, StoryEntry } from './contract.ts'
import type { Fields, Telling } from './fields.ts'
import { listNames } from './storage.ts'

const PAGE = 30

/** What is told beside the journal, at the instants of its lines: each of these replaces the sentence of its line. */
export type Beside = {
  readonly id: string
  readonly at: string
  readonly told: string
  readonly said: string | null
}

/**
 * A page of the story of some things out of the journal, latest first, in the reader's words. `beside` gives
 * what else is told before an instant, so many of it; where both speak of one instant it is told once.
 */
export async function storyOf(
  context: Context,
  ask: StoryAsk,
  fields: Fields,
  beside: (limit: number) => Promise<readonly Beside[]> = () => Promise.resolve([]),
): Promise<Story> {
  const [rows, others] = await Promise.all([
    listStory(context.tx, context.tenant.conferenceId, ask, PAGE + 1),
    beside(PAGE + 1),
  ])
  const told = merged(await toldRows(context, await openedLines(context, rows), fields), others, context)
  if (told.length <= PAGE) return { entries: told, next: null }
  // A page ends between two instants, so that the next one neither repeats nor skips: what happened at once is told at once.
  const last = told[PAGE]?.at ?? ''
  const before = told.filter(({ at }) => at > last)
  const entries = before.length > 0 ? before : told.filter(({ at }) => at === last)
  return { entries, next: entries.at(-1)?.at ?? null }
}

function merged(told: readonly StoryEntry[], others: readonly Beside[], context: Context): StoryEntry[] {
  const spoken = new Map(others.map((one) => [one.at, one]))
  const lines = told.map((entry) => {
    const other = spoken.get(entry.at)
    if (!other) return entry
    spoken.delete(entry.at)
    return { ...entry, told: other.told, said: other.said }
  })
  const alone = [...spoken.values()].map(({ id, at, told: sentence, said }) => ({
    entry_id: id,
    at,
    ...whenOf(at, context),
    operation: '',
    told: sentence,
    said,
    changes: [],
  }))
  return [...lines, ...alone].toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
}

async function toldRows(
  context: Context,
  rows: readonly JournalRow[],
  fields: Fields,
): Promise<StoryEntry[]> {
  if (rows.length === 0) return []
  const { tx, tenant, language } = context
  const words = context.words(language)
  const [participantOn, bodyOn, names] = await Promise.all([
    participantNames(context),
    bodyNames(context),
    listNames(tx, tenant.conferenceId, [...new Set(rows.flatMap(peopleIn))]),
  ])
  return rows.map((row) => {
    const day = row.at.slice(0, 10) as Day
    const telling: Telling = {
      words,
      language,
      participant: (id) => inLanguage(participantOn(id, day)?.short ?? {}, language),
      body: (id) => inLanguage(bodyOn(id, day)?.name ?? {}, language),
      person: (id) => names.get(id) ?? words('directory:told.someone'),
    }
    return {
      entry_id: row.entry_id,
      at: row.at,
      ...whenOf(row.at, context),
      operation: row.operation,
      told: sentenceOf(row.operation, whoDid(row.actor as Signature, telling), words),
      said: null,
      changes: changesOf(row, fields, telling),
    }
  })
}

function whenOf(at: string, { language, tenant }: Context): { when: string; hour: string } {
  const instant = at as Instant
  return {
    when: writeDay(dayAt(instant, tenant.zone), language),
    hour: writeTime(instant, language, tenant.zone),
  }
}

// Every person a line may name: who acted, and ids in what was written.
function peopleIn(row: JournalRow): string[] {
  return (
    JSON.stringify([row.actor, row.before, row.after]).match(
      /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g,
    ) ?? []
  )
}

function whoDid(actor: Signature, telling: Telling): string {
  const { words } = telling
  if (actor.kind !== 'person' || actor.person === undefined)
    return words(actor.kind === 'operator' ? 'directory:told.system' : 'directory:told.visitor')
  const name = telling.person(actor.person)
  const [first] = actor.held ?? []
  if (!first) return name
  const office = words(`directory:office.${first.office}`)
  const whose = first.participantId === undefined ? '' : telling.participant(first.participantId)
  return `${name} (${[office, whose].filter(Boolean).join(', ')})`
}

// A line may be older than the words: what an earlier release called its operation is told plainly.
function sentenceOf(operation: string, who: string, words: Words): string {
  const [capability = '', ...verb] = operation.split('.')
  try {
    return words(`${capability}:told.${verb.join('.')}`, { who })
  } catch {
    return words('directory:told.changed-something', { who })
  }
}

function changesOf(row: JournalRow, fields: Fields, telling: Telling): StoryEntry['changes'] {
  const [before, after] = [membersOf(row.before), membersOf(row.after)]
  return Object.entries(fields).flatMap(([name, { name: key, as }]) => {
    const [was, is] = [before[name], after[name]]
    if (!(name in after) && row.after !== null) return []
    const [from, to] = [as(was, telling), as(is, telling)]
    if (from === to) return []
    const facts = { field: telling.words(key), before: from, after: to }
    const how = from === '' ? 'set' : to === '' ? 'removed' : 'changed'
    return [{ field: name, told: telling.words(`directory:told.${how}`, facts) }]
  })
}

const membersOf = (image: unknown): Record<string, unknown> =>
  typeof image === 'object' && image !== null ? (image as Record<string, unknown>) : {}
