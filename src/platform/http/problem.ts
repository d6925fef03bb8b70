import type { FastifyReply } from 'fastify'
import type { Language } from '../../kernel/language.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { sentenceOf } from '../i18n/words.ts'
import type { FieldProblem } from '../operations/perform.ts'
import { statusOf } from '../operations/rules.ts'
import type { OperationTable } from '../operations/table.ts'

/** RFC 9457: the one form in which a machine is told no. Facts stand in a member of their own. */
export type Problem = {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly rule: string
  readonly facts: Refusal['facts']
  readonly fields: readonly FieldProblem[]
}

export function problemOf(
  refusal: Refusal,
  fields: readonly FieldProblem[],
  table: OperationTable,
  language: Language,
): Problem {
  const own = refusal.field
    ? [{ field: refusal.field, message: sentenceOf(refusal, table.rules, language) }]
    : []
  return {
    type: `urn:protempore:rule:${refusal.rule}`,
    title: sentenceOf(refusal, table.rules, language),
    status: statusOf(refusal),
    rule: refusal.rule,
    facts: refusal.facts,
    fields: [...own, ...fields],
  }
}

/** Says in seconds (RFC 9110, Retry-After) when what was asked too often may be asked again. */
export function waitAsTold(reply: FastifyReply, refusal: Pick<Refusal, 'rule' | 'facts'>): void {
  const { minutes } = refusal.facts
  if (statusOf({ refused: true, ...refusal }) === 429 && typeof minutes === 'number')
    void reply.header('retry-after', minutes * 60)
}

export function sendProblem(reply: FastifyReply, problem: Problem): FastifyReply {
  waitAsTold(reply, problem)
  return reply.code(problem.status).type('application/problem+json').send(JSON.stringify(problem))
}
