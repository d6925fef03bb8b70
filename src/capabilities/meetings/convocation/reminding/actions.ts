import type { Language } from '../../../../kernel/language.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Attachment } from '../../../../platform/mail/letter.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../../platform/operations/rules.ts'
import { listPapers } from '../../../documents/index.ts'
import { convokedTo } from '../addressees.ts'
import { listSilent } from '../answering/storage.ts'
import { lockedFor } from '../convening/actions.ts'
import { moveConvocation } from '../convening/storage.ts'
import { mailReminders } from '../letters/mailing.ts'
import { termsOf } from '../terms.ts'
import { remindedOnceADay } from './rules.ts'

/** Reminds the focal points of those who have not answered, each in their language and with a link of their own. */
export async function remind(
  context: Context,
  id: string,
): Promise<{ participants: number; mails: number } | Refusal> {
  const { tx, tenant, now } = context
  const conference = tenant.conferenceId
  const found = await lockedFor(context, id, 'remind')
  if (isRefusal(found)) return found
  const { meeting, convocation } = found
  if (!convocation) throw new Error('Nothing was in turn to be reminded of')
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: convocation.version })
  if (isRefusal(last)) return last
  const { terms } = await termsOf(context)
  const readers = new Map(
    (await convokedTo(context, meeting, terms)).map((one) => [one.participant.participant_id, one.readers]),
  )
  const silent = (await listSilent(tx, conference, convocation.convocation_id)).filter(
    (one) => one.document_id !== null && (readers.get(one.participant_id) ?? []).length > 0,
  )
  const may = remindedOnceADay.decide({
    hours: (Date.parse(now) - Date.parse(convocation.reminded_at ?? convocation.sent_at ?? now)) / 3_600_000,
    silent: silent.length,
  })
  if (isRefusal(may)) return may
  const papers = await papersOf(
    context,
    silent.flatMap(({ document_id }) => document_id ?? []),
  )
  const mails = await mailReminders(
    context,
    silent.map((letter) => ({
      letter,
      to: {
        convocation,
        meeting,
        readers: readers.get(letter.participant_id) ?? [],
        papers: papers.get(letter.document_id ?? '') ?? new Map<Language, Attachment>(),
      },
    })),
  )
  await moveConvocation(tx, conference, convocation.convocation_id, { reminded_at: now })
  await context.journal({
    subject: 'convocation',
    subjectId: id,
    after: { reminded: silent.length, mails },
  })
  return { participants: silent.length, mails }
}

async function papersOf(
  { tx, tenant }: Context,
  documents: readonly string[],
): Promise<Map<string, Map<Language, Attachment>>> {
  const papers = await listPapers(tx, tenant.conferenceId, documents)
  return new Map(
    [...Map.groupBy(papers, ({ document_id }) => document_id)].map(([document, own]) => [
      document,
      new Map(
        own.map(({ language, name, media_type, hash }) => [language, { name, media_type, hash }] as const),
      ),
    ]),
  )
}
