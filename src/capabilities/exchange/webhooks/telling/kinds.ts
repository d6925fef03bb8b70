import type { JournalRow } from '../../../../platform/journal/entry.ts'
import type { EventKind } from '../contract.ts'

/** What a line of the journal tells of a change. */
export type Line = Pick<JournalRow, 'operation' | 'subject' | 'subject_id' | 'before' | 'after'>
type Facts = Readonly<Record<string, unknown>>

const stateIn = ({ state }: Facts): string | undefined => (typeof state === 'string' ? state : undefined)

const MANDATE_STATES: Readonly<Record<string, EventKind>> = {
  reported: 'mandate.reported',
  confirmed: 'mandate.confirmed',
  closed: 'mandate.closed',
  lapsed: 'mandate.lapsed',
  superseded: 'mandate.superseded',
}

const DOCUMENT_STATES: Readonly<Record<string, EventKind>> = {
  final: 'document.made.final',
  superseded: 'document.superseded',
}

/** How a change of each kind of thing is called, by what its line says; a thing that is not here is told of to nobody. */
const KINDS: Readonly<Record<string, (before: Facts, after: Facts, line: Line) => EventKind | undefined>> = {
  document: (before, after) => {
    if (after['hash'] !== undefined && after['language'] !== undefined) return 'document.version.issued'
    if (after['access'] === 'public' && before['access'] !== undefined && before['access'] !== 'public')
      return 'document.published'
    const [from, to] = [stateIn(before) ?? 'draft', stateIn(after) ?? 'draft']
    if (from === to) return undefined
    return from === 'draft' ? 'document.published' : DOCUMENT_STATES[to]
  },
  mandate: (before, after, { operation }) => {
    if (operation === 'mandates.confirm') return 'mandate.registered'
    return stateIn(before) === stateIn(after) ? undefined : MANDATE_STATES[stateIn(after) ?? '']
  },
  meeting: (before, after, { operation }) => {
    if (operation === 'meetings.plan') return 'meeting.planned'
    if (operation !== 'meetings.change') return undefined
    if (before['state'] === after['state']) return 'meeting.changed'
    if (after['state'] === 'convened') return 'meeting.convened'
    return after['state'] === 'closed' ? 'meeting.closed' : 'meeting.changed'
  },
  'site page': (before, after) =>
    after['published'] === true && before['published'] !== true ? 'page.published' : undefined,
}

/** The event a line of the journal tells of, as far as its kind goes; whether everyone may see it is asked when it is told. */
export function kindOf(line: Line): EventKind | undefined {
  return KINDS[line.subject]?.((line.before ?? {}) as Facts, (line.after ?? {}) as Facts, line)
}
