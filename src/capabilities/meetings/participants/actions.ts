import type { Day } from '../../../kernel/day.ts'
import { type Language, type Text, inLanguage } from '../../../kernel/language.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import { inOrder, writeDay, writeDays } from '../../../platform/i18n/format.ts'
import type { Words } from '../../../platform/i18n/words.ts'
import type { Download } from '../../../platform/operations/download.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { notFound } from '../../../platform/operations/rules.ts'
import type { RosterGroup } from '../../../platform/papers/roster-paper.ts'
import { type RosterFormat, writeRoster } from '../../../platform/papers/roster.ts'
import { participantNames } from '../../conference/index.ts'
import { type Role, category, role } from '../delegations/contract.ts'
import type { Meeting } from '../contract.ts'
import { findMeeting } from '../storage.ts'
import type { ListKind } from './contract.ts'
import { type Precedence, inPrecedence } from './precedence.ts'
import { listedInTheirTurn } from './rules.ts'
import { type ListedRow, listEveryone } from './storage.ts'

export type ListAsked = {
  readonly meeting: string
  readonly kind: ListKind
  readonly format: RosterFormat
  /** The language of the words; the reader's where none is asked for. */
  readonly language?: Language | undefined
  readonly order?: Language | undefined
  readonly from?: string | undefined
}

/** The list of participants of a meeting: members in their order of precedence, observers in theirs, then those who come for none. */
export async function listOfParticipants(context: Context, ask: ListAsked): Promise<Download | Refusal> {
  const { tx, tenant } = context
  const meeting = await findMeeting(tx, tenant.conferenceId, ask.meeting)
  if (!meeting) return notFound(ask.meeting)
  const language = ask.language ?? context.language
  const words = context.words(language)
  const [everyone, nameOn] = await Promise.all([
    listEveryone(tx, tenant.conferenceId, ask.meeting),
    participantNames(context),
  ])
  const listed = everyone.filter(
    ({ state }) => listedInTheirTurn.decide({ kind: ask.kind, state }) === 'listed',
  )
  const day = meeting.opens_on as Day
  const nameOf = (participant: string): Text => nameOn(participant, day)?.short ?? {}
  const precedence = { order: ask.order ?? tenant.originalLanguage, from: ask.from }
  const groups = groupsOf(listed, { nameOf, precedence, language, words })
  const title = words(`meetings:participants.title.${ask.kind}`)
  return writeRoster(
    ask.format,
    `${title} ${meeting.number} ${language}`,
    {
      language,
      title,
      about: aboutOf(context, meeting, language, listed.length, precedence),
      foot: [
        inLanguage(meeting.name, language),
        ...(tenant.isExample ? [words('conference:example-notice')] : []),
      ].join(' · '),
      pages: words('documents:printing.pages', { page: '{{page}}', pages: '{{pages}}' }),
      groups,
      empty: words('meetings:participants.nobody'),
    },
    (['participant', 'name', 'part', 'title'] as const).map((head) => ({
      head: words(`meetings:participants.column.${head}`),
      width: 32,
    })),
  )
}

type Writing = {
  readonly nameOf: (participant: string) => Text
  readonly precedence: Precedence
  readonly language: Language
  readonly words: Words
}

function groupsOf(listed: readonly ListedRow[], writing: Writing): RosterGroup[] {
  const { nameOf, precedence, language, words } = writing
  return category.options.flatMap((one): RosterGroup[] => {
    const those = listed.filter((row) => row.category === one)
    const participants = [...new Set(those.flatMap((row) => row.participant_id ?? []))]
    if (participants.length > 0)
      return inPrecedence(participants, nameOf, precedence).map((participant) => ({
        heading: inLanguage(nameOf(participant), language),
        people: peopleOf(
          those.filter((row) => row.participant_id === participant),
          writing,
        ),
      }))
    return those.length === 0
      ? []
      : [{ heading: words(`meetings:category.${one}`), people: peopleOf(those, writing) }]
  })
}

const PARTS: readonly (Role | null)[] = [...role.options, null]

/** The head first, then alternates, delegates and advisers, each by family name. */
function peopleOf(rows: readonly ListedRow[], { language, words }: Writing): RosterGroup['people'] {
  return PARTS.flatMap((part) =>
    inOrder(
      rows.filter((row) => row.role === part),
      ({ family_name, given_name }) => `${family_name} ${given_name}`,
      language,
    ).map((row) => ({
      name: row.printed_name ?? `${row.given_name} ${row.family_name}`,
      part: part === null ? '' : words(`meetings:role.${part}`),
      title: inLanguage(row.job_title, language),
    })),
  )
}

function aboutOf(
  context: Context,
  meeting: Meeting,
  language: Language,
  people: number,
  { order, from }: Precedence,
): string[] {
  const words = context.words(language)
  return [
    [
      inLanguage(meeting.name, language),
      inLanguage(meeting.place, language),
      writeDays(meeting.opens_on, meeting.closes_on, language, 'long'),
    ]
      .filter((part) => part !== '')
      .join(', '),
    words('meetings:participants.as-of', {
      count: people,
      day: writeDay(context.today, language, 'long'),
      order: words(`meetings:participants.order.${order}`),
    }) +
      (from === undefined ? '' : ` ${words('meetings:participants.from', { letter: from.toUpperCase() })}`),
  ]
}
