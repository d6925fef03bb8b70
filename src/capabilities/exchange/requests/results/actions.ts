import { participantsOf } from '../../../../kernel/actor.ts'
import type { Instant } from '../../../../kernel/instant.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { inOrder } from '../../../../platform/i18n/format.ts'
import type { Download } from '../../../../platform/operations/download.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { notFound } from '../../../../platform/operations/rules.ts'
import { type PaperCell, writePaper } from '../../../../platform/papers/index.ts'
import { participantsOn } from '../../../conference/index.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { sightOf } from '../../../documents/rules.ts'
import type { Recipient, Request, RequestRow, Standing, Value } from '../contract.ts'
import { listQuestions } from '../questions/storage.ts'
import { replyIsItsCountrys } from '../replies/rules.ts'
import { type ReplyRow, listAnswers, listReplies } from '../replies/storage.ts'
import { type Place, type RecipientRow, findRequest, listRecipients, listRequests } from '../storage.ts'
import { answerIn, deadlineIn } from '../words.ts'

const PAGE = 50

/** The countries the reader answers for. */
export const ownCountries = (context: Context): string[] => participantsOf(context.actor, ...memberOffices)

/** Whether the reader sees every reply that is cleared, however confidential. */
const seesEvery = (context: Context): boolean =>
  sightOf(context.actor).classes.includes('presidency and secretariat')

function standingOf(
  context: Context,
  request: Request,
  { participant_id }: Pick<RecipientRow, 'participant_id'>,
  reply: ReplyRow | undefined,
): Standing {
  const decided = replyIsItsCountrys.decide({
    shared: reply?.cleared_at != null,
    seesAll: seesEvery(context) || ownCountries(context).includes(participant_id),
    late: context.now >= (request.deadline as Instant),
  })
  if (isRefusal(decided)) throw new Error('How a country stands was refused')
  return decided
}

/** A page of the requests the reader may see, each with how it stands for them: four queries, however many there are. */
export async function requestsBefore(
  context: Context,
  ask: { readonly before?: string | undefined; readonly reference?: string | undefined },
): Promise<{ requests: RequestRow[]; next: string | null }> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const found = await listRequests(tx, conference, {
    before: placeOf(ask.before),
    reference: ask.reference,
    limit: PAGE + 1,
  })
  const page = found.slice(0, PAGE)
  const last = page.at(-1)
  return {
    requests: await rowsOf(context, page),
    next: found.length > PAGE && last ? `${last.deadline}_${last.request_id}` : null,
  }
}

/** Requests with how each stands for the reader: three queries, however many there are. */
export async function rowsOf(context: Context, requests: readonly Request[]): Promise<RequestRow[]> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const ids = requests.map(({ request_id }) => request_id)
  const recipients = Map.groupBy(await listRecipients(tx, conference, ids), (one) => one.request_id)
  const replies = Map.groupBy(await listReplies(tx, conference, ids), (one) => one.request_id)
  const names = new Map(
    (await participantsOn(context, context.today)).map((one) => [one.participant_id, one.short]),
  )
  const own = ownCountries(context)
  return requests.map((request) => {
    const standings = (recipients.get(request.request_id) ?? []).map((recipient) => ({
      id: recipient.participant_id,
      standing: standingOf(
        context,
        request,
        recipient,
        replies
          .get(request.request_id)
          ?.find(({ participant_id }) => participant_id === recipient.participant_id),
      ),
    }))
    return {
      ...request,
      recipients: standings.length,
      cleared: standings.filter(({ standing }) => standing === 'cleared').length,
      overdue: seesEvery(context)
        ? standings.flatMap(({ id, standing }) => (standing === 'overdue' ? [names.get(id) ?? {}] : []))
        : [],
      own: standings.find(({ id }) => own.includes(id))?.standing ?? null,
    }
  })
}

function placeOf(before: string | undefined): Place | undefined {
  const [deadline, id] = before?.split('_') ?? []
  return deadline && id ? { deadline, id } : undefined
}

/** A request with its questions and, country by country, what is shared with the reader. */
export async function resultsOf(context: Context, reference: string) {
  const { tx, language } = context
  const conference = context.tenant.conferenceId
  const request = await findRequest(tx, conference, reference)
  if (!request) return notFound(reference)
  const questions = await listQuestions(tx, conference, request.request_id)
  const asked = await listRecipients(tx, conference, [request.request_id])
  const replies = await listReplies(tx, conference, [request.request_id])
  const cleared = replies.filter(({ cleared_at }) => cleared_at !== null)
  const answers = await listAnswers(
    tx,
    conference,
    cleared.map(({ reply_id }) => reply_id),
  )
  const participants = new Map(
    (await participantsOn(context, context.today)).map((one) => [one.participant_id, one]),
  )
  const recipients = asked.map((recipient): Recipient => {
    const country = participants.get(recipient.participant_id)
    const reply = cleared.find(({ participant_id }) => participant_id === recipient.participant_id)
    const own = ownCountries(context).includes(recipient.participant_id)
    return {
      participant_id: recipient.participant_id,
      code: country?.code ?? '',
      short: country?.short ?? {},
      standing: standingOf(context, request, recipient, reply),
      reopened_at: seesEvery(context) || own ? recipient.reopened_at : null,
      reply: reply
        ? {
            reply_id: reply.reply_id,
            participant_id: reply.participant_id,
            confidentiality: reply.confidentiality,
            cleared_at: reply.cleared_at,
            version: reply.version,
          }
        : null,
    }
  })
  return {
    request,
    questions,
    recipients: inOrder(recipients, ({ short }) => inLanguage(short, language), language),
    answers: answers.map(({ reply_id, question_id, value }) => ({ reply_id, question_id, value })),
  }
}

/** The matrix of countries and questions as a sheet, as far as it is shared with the reader. */
export async function resultsSheet(context: Context, reference: string): Promise<Download | Refusal> {
  const results = await resultsOf(context, reference)
  if (isRefusal(results)) return results
  const { language, tenant } = context
  const words = context.words(language)
  const { request, questions, recipients } = results
  const values = new Map(
    results.answers.map(({ reply_id, question_id, value }) => [`${reply_id} ${question_id}`, value]),
  )
  const cell = (value: Value | undefined, place: number): PaperCell => {
    const question = questions[place]
    if (!value || !question) return null
    return question.kind === 'number' ? (value.number ?? null) : answerIn(question, value, language) || null
  }
  return writePaper('xlsx', request.reference, {
    language,
    title: request.reference,
    about: [
      inLanguage(request.title, language),
      deadlineIn(request.deadline, { words, language, zone: tenant.zone }),
    ],
    foot: inLanguage(tenant.name, language),
    pages: '',
    columns: [
      { head: words('exchange:requests.results.country'), share: 3 },
      { head: words('exchange:requests.field.confidentiality'), share: 3 },
      ...questions.map(({ ordinal, wording }) => ({
        head: `${ordinal}. ${inLanguage(wording, language)}`,
        share: 5,
      })),
    ],
    rows: recipients.map(({ short, standing, reply }) => [
      inLanguage(short, language),
      reply
        ? words(`exchange:requests.confidentiality.${reply.confidentiality}`)
        : words(`exchange:requests.standing.${standing}`),
      ...questions.map(({ question_id }, place) =>
        reply ? cell(values.get(`${reply.reply_id} ${question_id}`), place) : null,
      ),
    ]),
    empty: '',
  })
}
