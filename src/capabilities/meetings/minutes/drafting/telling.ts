import type { Day } from '../../../../kernel/day.ts'
import { type Instant, dayAt } from '../../../../kernel/instant.ts'
import { type Language, inLanguage, languages } from '../../../../kernel/language.ts'
import { inOrder, writeDay, writeDays, writeList, writeTime } from '../../../../platform/i18n/format.ts'
import type { Words } from '../../../../platform/i18n/words.ts'
import { leastPresent } from '../../door/rules.ts'
import { zoneCalled } from '../../agenda/timetable.ts'
import type { ParagraphKind } from '../contract.ts'
import type { Facts } from './facts.ts'
import type { Made } from './merging.ts'
import { articleOf, articleOfTitle } from './naming.ts'
import type { EventRow } from './storage.ts'

type Telling = { readonly facts: Facts; readonly language: Language; readonly words: Words }
/** One paragraph before it is written: the same in every language but for its words. */
type Step = {
  readonly source: string
  readonly kind: ParagraphKind
  readonly tell: (telling: Telling) => string
}

/** The minutes of a meeting as its records make them, each paragraph in every language from the same fact. */
export function tell(facts: Facts, wordsIn: (language: Language) => Words): Made[] {
  return stepsOf(facts).map(({ source, kind, tell: told }) => ({
    source,
    kind,
    text: Object.fromEntries(
      languages.map((language) => [language, told({ facts, language, words: wordsIn(language) })]),
    ),
  }))
}

function stepsOf(facts: Facts): Step[] {
  return [
    { source: 'opening', kind: 'text', tell: opening },
    ...(facts.events.length === 0 ? agendaAlone(facts) : facts.events.flatMap(happened(facts))),
    { source: 'closing', kind: 'text', tell: closing },
  ]
}

// Where nothing was noted live, the items wait for what someone writes under them.
const agendaAlone = ({ items }: Facts): Step[] =>
  items
    .filter(({ kind }) => kind !== 'break')
    .map(({ item_id }) => heading(`item:${item_id}`, item_id, false))

/** What an event becomes: nothing where minutes do not speak of it. */
function happened({ events }: Facts): (event: EventRow) => Step[] {
  const takenUp = new Set<string>()
  const kinds: Readonly<Record<string, (telling: Telling, event: EventRow) => string>> = {
    opened,
    closed,
    suspended: atTime('suspended'),
    resumed: atTime('resumed'),
    'list closed': ({ words }) => words('meetings:minutes.told.list-closed'),
    'floor ended': spoke,
  }
  const last = events.at(-1)?.sequence
  return (event) => {
    if (event.what === 'item taken up') {
      const { item } = event
      if (item === null) return []
      const again = takenUp.has(item)
      takenUp.add(item)
      return [heading(again ? `event:${event.sequence}` : `item:${item}`, item, again)]
    }
    const tellIt = kinds[event.what]
    if (!tellIt || (event.what === 'floor ended' && event.participant === null)) return []
    // The end of the last session is told by the closing paragraph.
    if (event.what === 'closed' && event.sequence === last) return []
    return [{ source: `event:${event.sequence}`, kind: 'text', tell: (telling) => tellIt(telling, event) }]
  }
}

const heading = (source: string, item: string, again: boolean): Step => ({
  source,
  kind: 'heading',
  tell: ({ facts, language, words }) => {
    const found = facts.items.find(({ item_id }) => item_id === item)
    return words(`meetings:minutes.told.${again ? 'item-again' : 'item'}`, {
      number: found?.number ?? '',
      title: inLanguage(found?.title ?? {}, language),
    })
  },
})

function opening(telling: Telling): string {
  const { facts, language, words } = telling
  const { meeting, participants } = facts
  const place = inLanguage(meeting.place, language)
  const stands = (member: boolean): string[] =>
    facts.attended.filter((id) => (participants.get(id)?.status === 'member') === member)
  const [members, others] = [stands(true), stands(false)]
  const list = (ids: readonly string[]): string => listed(telling, ids)
  return sentences([
    words(`meetings:minutes.told.${place === '' ? 'opening' : 'opening-at'}`, {
      meeting: words(`meetings:minutes.of.${articleOfTitle(inLanguage(meeting.name, language))}`, {
        name: inLanguage(meeting.name, language),
      }),
      place,
      days: writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
    }),
    facts.presided === undefined
      ? ''
      : begun(
          words('meetings:minutes.told.presided', { who: delegation(telling, facts.presided) }),
          language,
        ),
    members.length === 0 ? '' : words('meetings:minutes.told.members', { list: list(members) }),
    others.length === 0 ? '' : words('meetings:minutes.told.others', { list: list(others) }),
    facts.events.length === 0 ? '' : words('meetings:minutes.told.zone', { zone: zoneCalled(meeting.zone) }),
  ])
}

function opened(telling: Telling, event: EventRow): string {
  const { facts, words } = telling
  const present = facts.presentAt(event.ordinal)
  const members = [...facts.participants.values()].filter(({ status }) => status === 'member').length
  return sentences([
    words('meetings:minutes.told.opened', { ordinal: event.ordinal, ...when(telling, event.at) }),
    present.length === 0
      ? ''
      : words('meetings:minutes.told.present', {
          present: present.length,
          members,
          list: listed(telling, present),
        }),
    present.length >= leastPresent('open', members) ? words('meetings:minutes.told.quorum') : '',
  ])
}

const closed = (telling: Telling, event: EventRow): string =>
  telling.words('meetings:minutes.told.closed', { ordinal: event.ordinal, ...when(telling, event.at) })

const atTime =
  (what: 'suspended' | 'resumed') =>
  (telling: Telling, event: EventRow): string =>
    telling.words(`meetings:minutes.told.${what}`, when(telling, event.at))

/** Who had the floor, and for what; a point of order with its ruling. */
function spoke(telling: Telling, { participant, kind, motion, ruling, item }: EventRow): string {
  const { facts, words, language } = telling
  if (participant === null) return ''
  const who = delegation(telling, participant)
  const key =
    kind === 'motion'
      ? `motion.${motion}`
      : kind === 'speech' && facts.handedIn(item, participant)
        ? 'speech-handed-in'
        : kind
  return sentences([
    begun(words(`meetings:minutes.told.${key}`, { who }), language),
    ruling === null ? '' : words(`meetings:minutes.told.ruling.${ruling}`),
  ])
}

function closing(telling: Telling): string {
  const { facts, language, words } = telling
  const last = facts.events.at(-1)
  return last?.what === 'closed'
    ? words('meetings:minutes.told.closing-at', { ordinal: last.ordinal, ...when(telling, last.at) })
    : words('meetings:minutes.told.closing', { day: writeDay(facts.meeting.closes_on, language, 'long') })
}

/** An hour and a day on the clocks of the meeting. */
function when({ facts, language }: Telling, at: string): { time: string; day: string } {
  const { zone } = facts.meeting
  return {
    time: writeTime(at as Instant, language, zone),
    day: writeDay(dayAt(at as Instant, zone) satisfies Day, language, 'long'),
  }
}

function called({ facts, language, words }: Telling, id: string, as: 'name' | 'delegation'): string {
  const found = facts.participants.get(id)
  if (!found) return words(`meetings:minutes.${as}.unknown`)
  const { kind, code, formal, short } = found
  const article = articleOf({ kind, code, formal: inLanguage(formal, language) }, language)
  return words(`meetings:minutes.${as}.${article}`, { name: inLanguage(short, language) })
}
const named = (telling: Telling, id: string): string => called(telling, id, 'name')
const delegation = (telling: Telling, id: string): string => called(telling, id, 'delegation')

const listed = (telling: Telling, ids: readonly string[]): string =>
  writeList(
    inOrder(
      ids,
      (id) => inLanguage(telling.facts.participants.get(id)?.short ?? {}, telling.language),
      telling.language,
    ).map((id) => named(telling, id)),
    telling.language,
  )

const begun = (sentence: string, language: Language): string =>
  sentence.slice(0, 1).toLocaleUpperCase(language) + sentence.slice(1)

const sentences = (parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ')
