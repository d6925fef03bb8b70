import { type Language, inLanguage, languages } from '../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../kernel/refusal.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { type Head, headLine } from '../../../platform/journal/head.ts'
import { listHeads, listKeys, signHeads } from '../../../platform/journal/heads.ts'
import type { Context } from '../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../platform/operations/rules.ts'
import { type Settled, findSettings, lockSettings, updateSettings } from '../settings/storage.ts'

const PAGE = 30

type Keepers = { readonly keepers: string[]; readonly version: number }

const keepersIn = ({ settings, version }: Settled): Keepers => {
  const { journal_keepers: keepers = [] } = settings as { journal_keepers?: string[] }
  return { keepers, version }
}

/** The heads before a day, latest first, and who keeps them outside. */
export async function headsBefore(context: Context, before: string | undefined) {
  const { tx, tenant } = context
  const found = await listHeads(tx, tenant.conferenceId, before, PAGE + 1)
  const heads = found.slice(0, PAGE)
  return {
    ...keepersIn(await findSettings(tx, tenant.conferenceId)),
    heads,
    next: found.length > PAGE ? (heads.at(-1)?.day ?? null) : null,
  }
}

/** The public halves of the keys that sign here: the present one, and those before it. */
export async function publicKeys(context: Context) {
  const known = await listKeys(context.tx, context.tenant.conferenceId)
  const { id, publicPem } = context.keys.signing()
  return {
    keys: [
      { key_id: id, public_key: publicPem },
      ...known.filter((one) => one.key_id !== id).map(({ key_id, public_key }) => ({ key_id, public_key })),
    ],
  }
}

/** Says to whom the heads go. */
export async function nameKeepers(
  context: Context,
  given: { keepers: readonly string[] },
): Promise<Keepers | Refusal> {
  const conference = context.tenant.conferenceId
  const before = keepersIn(await lockSettings(context.tx, conference))
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const change = { journal_keepers: [...new Set(given.keepers)] }
  const after = keepersIn(await updateSettings(context.tx, conference, change))
  await context.journal({
    subject: 'conference',
    subjectId: conference,
    before: { keepers: before.keepers },
    after: { keepers: after.keepers },
  })
  return after
}

/** Signs the heads that are due and mails each to the journal's keepers. Returns how many. */
export async function signAndMailHeads(context: Context): Promise<number> {
  const heads = await signHeads(context, context.keys.signing())
  if (heads.length === 0) return 0
  const { keepers } = keepersIn(await findSettings(context.tx, context.tenant.conferenceId))
  for (const head of heads)
    for (const keeper of keepers) await context.post(headLetter(context, head, keeper))
  return heads.length
}

// Whoever keeps it may read neither language, so both stand in it; the line is what `--head` takes.
function headLetter(context: Context, head: Head, to: string) {
  const own = context.tenant.originalLanguage
  const inBoth = [own, ...languages.filter((one) => one !== own)]
  const say = (language: Language): string =>
    context.words(language)('conference:journal.letter', {
      name: inLanguage(context.tenant.name, language),
      day: writeDay(head.day, language, 'long'),
      number: head.number,
    })
  return {
    once: `journal head ${head.day} ${to}`,
    to,
    language: own,
    subject: context.words(own)('conference:journal.letter-subject', {
      acronym: inLanguage(context.tenant.acronym, own),
      day: head.day,
    }),
    paragraphs: [...inBoth.map(say), headLine(head)],
  }
}
