import { inLanguage } from '../../../kernel/language.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { couldAllow } from '../../../platform/operations/permission.ts'
import { participantsOn } from '../../conference/index.ts'
import { listPeople, listPeopleNamed } from '../../directory/index.ts'
import { findDocuments } from '../../documents/index.ts'
import { mandatesSought } from '../../mandates/index.ts'
import { listMeetingsNamed } from '../../meetings/index.ts'
import type { Finding } from './contract.ts'
import { doings } from './doings.ts'

/** As many of each kind as one takes in at a glance. */
const EACH = 5

/** What someone who is typing may want to go to: a few of each kind, within what they may see and do. */
export async function find(context: Context, typed: string): Promise<Finding[]> {
  const words = typed.split(/\s+/).filter((word) => word !== '')
  if (words.length === 0) return []
  // One after the other: they share a transaction, whose connection answers one at a time.
  return [
    ...doingsNamed(context, words),
    ...(await documents(context, typed)),
    ...(await mandates(context, typed)),
    ...(await meetings(context, words)),
    ...(await participants(context, words)),
    ...(await people(context, words)),
  ]
}

// Letters as they are compared: without accents, but ñ is a letter.
const bare = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?!\u0303)\p{M}/gu, '')
    .normalize('NFC')

const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => bare(text).includes(bare(word)))

function doingsNamed(context: Context, words: readonly string[]): Finding[] {
  const say = context.words(context.language)
  return doings
    .flatMap(({ path, words: key, operation }): Finding[] => {
      const row = context.operations.find(({ id }) => id === operation)
      const offered = row !== undefined && couldAllow(row.allow.says, context.actorFor(operation))
      return offered && holdsAll(say(key), words)
        ? [{ group: 'action', title: say(key), note: '', path }]
        : []
    })
    .slice(0, EACH)
}

async function documents(context: Context, typed: string): Promise<Finding[]> {
  const found = await findDocuments(context, typed, EACH)
  return found.map(({ document_id, symbol, title }) => ({
    group: 'document',
    title: inLanguage(title, context.language),
    note: symbol,
    path: context.actor.kind === 'person' ? `/documents/${document_id}` : `/d/${symbol}`,
  }))
}

async function mandates(context: Context, typed: string): Promise<Finding[]> {
  const found = await mandatesSought(context, typed, EACH)
  return found.map(({ reference, title }) => ({
    group: 'mandate',
    title: inLanguage(title, context.language),
    note: reference,
    path: `/mandates/${reference}`,
  }))
}

async function meetings(context: Context, words: readonly string[]): Promise<Finding[]> {
  const found = await listMeetingsNamed(context.tx, context.tenant.conferenceId, words, EACH)
  return found.map(({ meeting_id, name, opens_on }) => ({
    group: 'meeting',
    title: inLanguage(name, context.language),
    note: writeDay(opens_on, context.language),
    path: `/meetings/${meeting_id}`,
  }))
}

async function participants(context: Context, words: readonly string[]): Promise<Finding[]> {
  const all = await participantsOn(context, context.today)
  return all
    .filter(({ short, formal, code }) =>
      holdsAll([code, ...Object.values(short), ...Object.values(formal)].join(' '), words),
    )
    .slice(0, EACH)
    .map(({ code, short }) => ({
      group: 'participant',
      title: inLanguage(short, context.language),
      note: code,
      path: `/conference/participants/${code}`,
    }))
}

async function people(context: Context, words: readonly string[]): Promise<Finding[]> {
  if (!listPeopleNamed.allow.allows(context.actorFor(listPeopleNamed.id), {})) return []
  const found = await listPeople(context.tx, context.tenant.conferenceId, words, undefined, EACH)
  return found.map(({ person_id, given_name, family_name }) => ({
    group: 'person',
    title: `${given_name} ${family_name}`,
    note: '',
    path: `/directory/people/${person_id}`,
  }))
}
