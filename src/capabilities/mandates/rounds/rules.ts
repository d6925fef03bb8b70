import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'

const since = '2026-11-25' as Day
const day = (text: string): Day => text as Day

export const proposedWithReason = rule<
  { open: boolean; ofTheBody: boolean; pending: boolean; reason: string },
  'propose'
>({
  id: 'MAN-17',
  sentence: {
    en: 'In a review round each mandate of the body that is not closed is proposed to be retained, updated or removed, with a reason.',
    es: 'En una ronda de revisión, cada mandato del órgano que no esté cerrado se propone mantener, actualizar o eliminar, con un motivo.',
  },
  refusal: {
    en: 'A proposal needs a reason, an open round, and a mandate of that body still to be fulfilled.',
    es: 'Una propuesta requiere un motivo, una ronda abierta y un mandato de ese órgano que esté por cumplir.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ open, ofTheBody, pending, reason }) => {
    if (!open || !ofTheBody || !pending) return refuse('MAN-17')
    return reason.trim() === '' ? refuse('MAN-17', {}, 'reason') : 'propose'
  },
  scenarios: [
    {
      given: { en: 'an open mandate and a reason', es: 'un mandato abierto y un motivo' },
      when: { open: true, ofTheBody: true, pending: true, reason: 'Overtaken by the plan of action.' },
      then: 'propose',
    },
    {
      given: { en: 'no reason', es: 'sin motivo' },
      when: { open: true, ofTheBody: true, pending: true, reason: ' ' },
      then: { refused: true },
    },
    {
      given: { en: 'a mandate of another body', es: 'un mandato de otro órgano' },
      when: { open: true, ofTheBody: false, pending: true, reason: 'Done.' },
      then: { refused: true },
    },
    {
      given: { en: 'a round already closed', es: 'una ronda ya cerrada' },
      when: { open: false, ofTheBody: true, pending: true, reason: 'Done.' },
      then: { refused: true },
    },
  ],
})

export const oneRoundAtATime = rule<{ open: boolean }, 'open'>({
  id: 'MAN-18',
  sentence: {
    en: 'A body goes through its mandates in one round at a time.',
    es: 'Un órgano revisa sus mandatos en una sola ronda a la vez.',
  },
  refusal: {
    en: 'This body has a round open already.',
    es: 'Este órgano ya tiene una ronda abierta.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ open }) => (open ? refuse('MAN-18', {}, 'body') : 'open'),
  scenarios: [
    { given: { en: 'no round open', es: 'ninguna ronda abierta' }, when: { open: false }, then: 'open' },
    { given: { en: 'a round open', es: 'una ronda abierta' }, when: { open: true }, then: { refused: true } },
  ],
})

export const bodyEndsTheRound = rule<
  {
    open: boolean
    opened: Day
    missing: number
    conclusion: { adopted: Day | null; decided: boolean; bodyMay: boolean } | undefined
  },
  'end'
>({
  id: 'MAN-19',
  sentence: {
    en: 'A review round ends with a conclusion of a body that may decide or conclude, adopted since it was opened, once every mandate has its proposal; those it removes lapse by that conclusion.',
    es: 'La ronda de revisión termina con una conclusión de un órgano que puede decidir o concluir, adoptada desde su apertura, cuando cada mandato tiene su propuesta; los que elimina caducan por esa conclusión.',
  },
  refusal: {
    en: 'The round cannot end yet: {{missing}} mandates have no proposal, or the paragraph named is not a conclusion, read and decided, adopted since the round was opened by a body that may decide or conclude.',
    es: 'La ronda aún no puede terminar: {{missing}} mandatos no tienen propuesta, o el párrafo indicado no es una conclusión, ya leída y decidida, adoptada desde la apertura por un órgano que pueda decidir o concluir.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ open, opened, missing, conclusion }) => {
    const fit =
      conclusion?.adopted != null && conclusion.decided && conclusion.bodyMay && conclusion.adopted >= opened
    return open && missing === 0 && fit ? 'end' : refuse('MAN-19', { missing }, 'symbol')
  },
  scenarios: [
    {
      given: {
        en: 'all proposed and the body’s conclusion',
        es: 'todo propuesto y la conclusión del órgano',
      },
      when: {
        open: true,
        opened: day('2026-09-01'),
        missing: 0,
        conclusion: { adopted: day('2026-12-11'), decided: true, bodyMay: true },
      },
      then: 'end',
    },
    {
      given: { en: 'two mandates without a proposal', es: 'dos mandatos sin propuesta' },
      when: {
        open: true,
        opened: day('2026-09-01'),
        missing: 2,
        conclusion: { adopted: day('2026-12-11'), decided: true, bodyMay: true },
      },
      then: { refused: true },
    },
    {
      given: { en: 'a conclusion of the year before', es: 'una conclusión del año anterior' },
      when: {
        open: true,
        opened: day('2026-09-01'),
        missing: 0,
        conclusion: { adopted: day('2025-12-11'), decided: true, bodyMay: true },
      },
      then: { refused: true },
    },
  ],
})

export const roundRules = [proposedWithReason, oneRoundAtATime, bodyEndsTheRound]
