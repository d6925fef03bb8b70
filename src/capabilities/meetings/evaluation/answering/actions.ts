import type { Instant } from '../../../../kernel/instant.ts'
import { type Refusal, isRefusal } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { hashToken } from '../../../../platform/sign-in/token.ts'
import { getMeeting } from '../../storage.ts'
import type { AnswerGiven, LinkedEvaluation } from '../contract.ts'
import { answersFitQuestions, linkAnswersOnce } from './rules.ts'
import { type EvaluationRow, type LinkRow, findEvaluation, findLink, lockEvaluation } from '../storage.ts'
import { mixIn, useLink } from './storage.ts'

/** Whether a link still takes an answer, and to what. */
function opened(
  { arrivedAt }: Context,
  link: LinkRow | undefined,
  evaluation: EvaluationRow | undefined,
): { readonly link: LinkRow; readonly evaluation: EvaluationRow } | Refusal {
  const decided = linkAnswersOnce.decide({
    found: link !== undefined && evaluation !== undefined,
    used: link?.used ?? false,
    arrived: arrivedAt,
    deadline: (evaluation?.deadline ?? arrivedAt) as Instant,
  })
  if (isRefusal(decided)) return decided
  if (!link || !evaluation) throw new Error('A link that was not found opens nothing')
  return { link, evaluation }
}

/** What a link asks. Looking leaves no trace. */
export async function evaluationBehind(context: Context, token: string): Promise<LinkedEvaluation | Refusal> {
  const { tx, tenant } = context
  const link = await findLink(tx, tenant.conferenceId, hashToken(token))
  const found = opened(
    context,
    link,
    link && (await findEvaluation(tx, tenant.conferenceId, link.meeting_id)),
  )
  if (isRefusal(found)) return found
  const { name, zone } = await getMeeting(tx, tenant.conferenceId, found.link.meeting_id)
  const { deadline, questions } = found.evaluation
  return { meeting: name, zone, deadline, questions }
}

/** Takes an answer, apart from whose it is: that the link was used is kept, and, elsewhere, what was answered. */
export async function answerEvaluation(
  context: Context,
  given: { readonly token: string; readonly answers: readonly AnswerGiven[] },
): Promise<{ received: true } | Refusal> {
  const { tx, tenant } = context
  const conference = tenant.conferenceId
  const hash = hashToken(given.token)
  const first = await findLink(tx, conference, hash)
  // One after another, and looked at again: of two sent at once the second finds the link used.
  const evaluation = first && (await lockEvaluation(tx, conference, first.meeting_id))
  const found = opened(context, first && (await findLink(tx, conference, hash)), evaluation)
  if (isRefusal(found)) return found
  const { link, evaluation: asked } = found
  const fit = answersFitQuestions.decide({ questions: asked.questions, answers: given.answers })
  if (isRefusal(fit)) return fit
  await useLink(tx, conference, link.meeting_id, link.link_id)
  const { category } = link
  await mixIn(
    tx,
    conference,
    link.meeting_id,
    given.answers.map((one) => ({ ...one, category })),
  )
  return { received: true }
}
