import type { Context } from '../../../../platform/operations/operation.ts'
import { isStaff } from '../../proposing/staff.ts'
import type { OwedRow, RequestRow } from '../contract.ts'
import { listQuestionIds } from '../questions/storage.ts'
import { isEmpty } from '../replies/fitting/rules.ts'
import { listAnswers, listReplies } from '../replies/storage.ts'
import { ownCountries, rowsOf } from '../results/actions.ts'
import { listOwed } from '../storage.ts'

/** As many as stand on a desk; the list of requests holds them all. */
const FEW = 6

/**
 * What waits for the reader: requests their country has not answered, and for the secretariat those that countries owe after
 * the deadline. As many queries, however many requests.
 */
export async function waitingRequests(context: Context): Promise<{ own: OwedRow[]; overdue: RequestRow[] }> {
  return {
    own: await ownOwed(context),
    overdue: isStaff(context)
      ? await rowsOf(
          context,
          await listOwed(context.tx, context.tenant.conferenceId, { due: context.now, limit: FEW }),
        )
      : [],
  }
}

async function ownOwed(context: Context): Promise<OwedRow[]> {
  const { tx } = context
  const conference = context.tenant.conferenceId
  const own = ownCountries(context)
  if (own.length === 0) return []
  const owed = await listOwed(tx, conference, { by: own, limit: FEW })
  const rows = await rowsOf(context, owed)
  const ids = owed.map(({ request_id }) => request_id)
  const questions = Map.groupBy(await listQuestionIds(tx, conference, ids), (one) => one.request_id)
  const drafts = (await listReplies(tx, conference, ids)).filter(({ participant_id }) =>
    own.includes(participant_id),
  )
  const answers = await listAnswers(
    tx,
    conference,
    drafts.map(({ reply_id }) => reply_id),
  )
  const answered = new Set(answers.flatMap(({ question_id, value }) => (isEmpty(value) ? [] : [question_id])))
  return rows.map((row) => ({
    ...row,
    left: (questions.get(row.request_id) ?? []).filter(({ question_id }) => !answered.has(question_id))
      .length,
  }))
}
