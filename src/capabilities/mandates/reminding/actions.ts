import { createHash } from 'node:crypto'
import { addDays, weekdayOf } from '../../../kernel/day.ts'
import { type Language, inLanguage, isLanguage } from '../../../kernel/language.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { Letter } from '../../../platform/mail/letter.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { type Correspondent, correspondentsOn } from '../../directory/index.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { answerLink } from '../answering/actions.ts'
import { chargedOn } from '../answering/recipients.ts'
import type { Mandate } from '../contract.ts'
import { listEvery } from '../listing/storage.ts'
import { type Moment, REMINDED_BEFORE, REMINDED_NO_MORE, moments, remindedOfDeadline } from './rules.ts'
import { type DueMandate, insertReminder, listDueBetween } from './storage.ts'

type Item = { readonly mandate: DueMandate; readonly moment: Moment }

/** Reminds everyone charged with a deadline around today: one letter a person, and each reminder once. Returns how many letters. */
export async function remind(context: Context): Promise<number> {
  const conference = context.tenant.conferenceId
  const { today } = context
  const due = await listDueBetween(
    context.tx,
    conference,
    addDays(today, -REMINDED_NO_MORE),
    addDays(today, REMINDED_BEFORE),
  )
  if (due.length === 0) return 0
  const charged = await chargedOn(context)
  const letters = new Map<string, { person: Correspondent; items: Item[] }>()
  for (const mandate of due) {
    const moment = remindedOfDeadline.decide({ due: mandate.due_day, today })
    if (typeof moment !== 'string' || moment === 'not now') continue
    for (const person of charged(mandate.tasked)) {
      if (mandate.reminded.includes(`${person.person_id} ${moment}`)) continue
      const entered = await insertReminder(context.tx, conference, {
        mandate_id: mandate.mandate_id,
        person_id: person.person_id,
        due_day: mandate.due_day,
        moment,
        sent_on: today,
      })
      if (!entered) continue
      const letter = letters.get(person.person_id) ?? { person, items: [] }
      letter.items.push({ mandate, moment })
      letters.set(person.person_id, letter)
    }
  }
  for (const { person, items } of letters.values()) {
    await context.post(await reminderLetter(context, person, items))
    await context.journal({
      subject: 'reminder',
      subjectId: person.person_id,
      after: { reminded: items.map(({ mandate, moment }) => `${mandate.reference} ${moment}`) },
    })
  }
  return letters.size
}

async function reminderLetter(
  context: Context,
  person: Correspondent,
  items: readonly Item[],
): Promise<Letter> {
  const language = languageOf(person, context)
  const words = context.words(language)
  const paragraphs: Letter['paragraphs'][number][] = [
    words('mandates:letter.greeting', { name: person.name }),
  ]
  for (const moment of moments) {
    const now = items.filter((item) => item.moment === moment)
    if (now.length === 0) continue
    paragraphs.push(words(`mandates:letter.reminder.${moment}`, { count: now.length }))
    for (const { mandate } of now) {
      paragraphs.push(lineOf(mandate, language, context))
      paragraphs.push({
        label: words('mandates:letter.reminder.answer', { reference: mandate.reference }),
        href: await answerLink(context, mandate, person.person_id, language),
      })
    }
  }
  const key = items.map(({ mandate, moment }) => `${mandate.mandate_id} ${mandate.due_day} ${moment}`).join()
  return {
    once: `reminder ${person.person_id} ${createHash('sha256').update(key).digest('hex')}`,
    to: person.email,
    language,
    subject: words('mandates:letter.reminder.subject', {
      count: items.length,
      reference: items[0]?.mandate.reference ?? '',
    }),
    paragraphs,
  }
}

const languageOf = (person: Correspondent, context: Context): Language =>
  isLanguage(person.language) ? person.language : context.language

function lineOf(
  mandate: Pick<Mandate, 'title' | 'source' | 'due_day' | 'reference'> &
    Partial<Pick<Mandate, 'proposed_day'>>,
  language: Language,
  context: Context,
): string {
  const words = context.words(language)
  const source = [inLanguage(mandate.source.title, language), mandate.source.number]
    .filter(Boolean)
    .join(', ')
  const day = mandate.due_day ?? mandate.proposed_day
  return words(mandate.due_day === null && day ? 'mandates:letter.line-proposed' : 'mandates:letter.line', {
    reference: mandate.reference ?? '',
    title: inLanguage(mandate.title, language),
    source,
    day: day ? writeDay(day, language, 'long') : words('mandates:due.none').toLocaleLowerCase(),
  })
}

const DIGEST_AHEAD = 30
/** A letter lists no more of a kind; its heading says how many there are, and the desk has them all. */
const MOST = 25

/** The weekly digest, on Mondays: what is overdue, falls due or waits for each person, once a week. Returns how many letters were written now. */
export async function sendDigests(context: Context): Promise<number> {
  if (weekdayOf(context.today) !== 1) return 0
  const conference = context.tenant.conferenceId
  const until = addDays(context.today, DIGEST_AHEAD)
  const active = { states: ['open', 'in progress'] } as const
  const toDo = await listEvery(context.tx, conference, { ...active, dueBefore: until })
  const reported = await listEvery(context.tx, conference, { states: ['reported'] })
  const confirmed = await listEvery(context.tx, conference, { states: ['confirmed'] })
  const charged = await chargedOn(context)
  // Asked once a mandate, not once a mandate and person.
  const chargedWith = toDo.map((mandate) => ({
    mandate,
    people: new Set(charged(mandate.tasked).map((one) => one.person_id)),
  }))
  const presiding = new Set(charged(['PPT']).map((one) => one.person_id))
  const people = await correspondentsOn(context, context.today)
  let letters = 0
  for (const [, offices] of Map.groupBy(people, (one) => one.person_id)) {
    const [person] = offices
    if (!person?.digest) continue
    const isStaff = offices.some((one) => secretariatDesk.some((office) => office === one.office))
    const own = chargedWith.flatMap((one) => (one.people.has(person.person_id) ? [one.mandate] : []))
    const parts: Part[] = [
      { name: 'overdue', mandates: own.filter((one) => one.due_day !== null && one.due_day < context.today) },
      { name: 'soon', mandates: own.filter((one) => one.due_day === null || one.due_day >= context.today) },
      { name: 'reported', mandates: presiding.has(person.person_id) ? reported : [] },
      { name: 'confirmed', mandates: isStaff ? confirmed : [] },
    ]
    if (parts.every((part) => part.mandates.length === 0)) continue
    if (await context.post(digestLetter(context, person, parts))) letters += 1
  }
  if (letters > 0)
    await context.journal({ subject: 'digest', subjectId: conference, after: { on: context.today, letters } })
  return letters
}

type Part = {
  readonly name: 'overdue' | 'soon' | 'reported' | 'confirmed'
  readonly mandates: readonly Mandate[]
}

function digestLetter(context: Context, person: Correspondent, parts: readonly Part[]): Letter {
  const language = languageOf(person, context)
  const words = context.words(language)
  return {
    once: `digest ${person.person_id} ${context.today}`,
    to: person.email,
    language,
    subject: words('mandates:letter.digest.subject', { day: writeDay(context.today, language, 'long') }),
    paragraphs: [
      words('mandates:letter.greeting', { name: person.name }),
      ...parts.flatMap(({ name, mandates }) =>
        mandates.length === 0
          ? []
          : [
              words(`mandates:letter.digest.${name}`, { count: mandates.length }),
              ...mandates.slice(0, MOST).map((mandate) => lineOf(mandate, language, context)),
            ],
      ),
      { label: words('mandates:letter.digest.desk'), href: `${context.publicUrl}/${language}/desk` },
      words('mandates:letter.digest.why'),
    ],
  }
}
