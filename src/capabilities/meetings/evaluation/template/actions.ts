import { type Refusal, isRefusal, refuse } from '../../../../kernel/refusal.ts'
import type { Context } from '../../../../platform/operations/operation.ts'
import { lastVersionOnly } from '../../../../platform/operations/rules.ts'
import type { Question, Template } from '../contract.ts'
import { questionsWhole } from './rules.ts'
import { findTemplate, putTemplate } from './storage.ts'

/** What is asked where a conference settled nothing. */
const USUAL = [
  ['organization', 'rating'],
  ['documents', 'rating'],
  ['interpretation', 'rating'],
  ['logistics', 'rating'],
  ['usefulness', 'rating'],
  ['improve', 'words'],
] as const

/** The questions a conference asks after its meetings. */
export async function templateOf(context: Context): Promise<Template> {
  const kept = await findTemplate(context.tx, context.tenant.conferenceId)
  if (kept) return kept
  const [es, en] = [context.words('es'), context.words('en')]
  return {
    version: 0,
    questions: USUAL.map(([key, kind]): Question => {
      const path = `meetings:evaluation.usual.${key}`
      return { kind, wording: { es: es(path), en: en(path) }, choices: [] }
    }),
  }
}

/** Settles them for the evaluations that are opened from now on. */
export async function settleTemplate(
  context: Context,
  given: { readonly questions: Question[] },
): Promise<Template | Refusal> {
  const before = await templateOf(context)
  const last = lastVersionOnly.decide({ seen: context.seenVersion, current: before.version })
  if (isRefusal(last)) return last
  const whole = questionsWhole.decide(given)
  if (isRefusal(whole)) return whole
  const { tx, tenant } = context
  const version = await putTemplate(tx, tenant.conferenceId, given.questions, before.version)
  if (version === undefined) return refuse('SYS-03', { seen: before.version, current: before.version + 1 })
  await context.journal({
    subject: 'evaluation template',
    subjectId: tenant.conferenceId,
    before: { questions: before.questions },
    after: { questions: given.questions },
  })
  return { questions: given.questions, version }
}
