import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { ProposalState, Verdict } from './contract.ts'

const since = '2026-11-28' as Day

type Writing = { readonly state: ProposalState; readonly staff: boolean; readonly own: boolean }

export const ownUntilPublished = rule<Writing, 'write'>({
  id: 'EXC-60',
  sentence: {
    en: 'What a member proposes is its people’s to change or withdraw until the secretariat publishes it; then, and for what is its own, the secretariat does. What was withdrawn stays so.',
    es: 'Lo que propone un miembro lo cambian o retiran sus personas hasta que la Secretaría lo publica; desde entonces, y en lo propio, lo hace la Secretaría. Lo retirado queda retirado.',
  },
  refusal: {
    en: 'This cannot be changed by you any more: it is published or withdrawn, or another’s.',
    es: 'Usted ya no puede cambiarlo: está publicado o retirado, o es de otro.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, staff, own }) =>
    state !== 'withdrawn' && (staff || (own && state !== 'published')) ? 'write' : refuse('EXC-60'),
  scenarios: [
    {
      given: { en: 'a focal point, their country’s proposal', es: 'un punto focal, la propuesta de su país' },
      when: { state: 'proposed', staff: false, own: true },
      then: 'write',
    },
    {
      given: { en: 'the same, once it is published', es: 'lo mismo, ya publicado' },
      when: { state: 'published', staff: false, own: true },
      then: { refused: true },
    },
    {
      given: { en: 'another country’s proposal', es: 'la propuesta de otro país' },
      when: { state: 'proposed', staff: false, own: false },
      then: { refused: true },
    },
    {
      given: { en: 'the assistant, what is published', es: 'la asistencia, lo publicado' },
      when: { state: 'published', staff: true, own: false },
      then: 'write',
    },
    {
      given: { en: 'the assistant, what was withdrawn', es: 'la asistencia, lo retirado' },
      when: { state: 'withdrawn', staff: true, own: false },
      then: { refused: true },
    },
  ],
})

type Deciding = { readonly state: ProposalState; readonly verdict: Verdict; readonly reason: string }

export const decidedOnce = rule<Deciding, 'published' | 'returned'>({
  id: 'EXC-61',
  sentence: {
    en: 'The secretariat publishes a proposal, or returns it and says why; once it is changed it can be proposed anew.',
    es: 'La Secretaría publica una propuesta o la devuelve y dice por qué; una vez cambiada puede proponerse de nuevo.',
  },
  refusal: {
    en: 'Only what is proposed is published or returned, and what is returned comes with a reason.',
    es: 'Solo se publica o devuelve lo propuesto, y lo que se devuelve lleva un motivo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, verdict, reason }) => {
    if (state !== 'proposed') return refuse('EXC-61')
    if (verdict === 'publish') return 'published'
    return reason === '' ? refuse('EXC-61', {}, 'reason') : 'returned'
  },
  scenarios: [
    {
      given: { en: 'a proposal', es: 'una propuesta' },
      when: { state: 'proposed', verdict: 'publish', reason: '' },
      then: 'published',
    },
    {
      given: { en: 'returned with a reason', es: 'devuelta con un motivo' },
      when: { state: 'proposed', verdict: 'return', reason: 'Falta la fecha.' },
      then: 'returned',
    },
    {
      given: { en: 'returned without a word', es: 'devuelta sin explicación' },
      when: { state: 'proposed', verdict: 'return', reason: '' },
      then: { refused: true },
    },
    {
      given: { en: 'what is published already', es: 'lo ya publicado' },
      when: { state: 'published', verdict: 'publish', reason: '' },
      then: { refused: true },
    },
  ],
})

export const proposingRules = [ownUntilPublished, decidedOnce]
