import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

const since = '2026-11-28' as Day

export const tickedInTurn = rule<{ done: boolean; step: 'tick' | 'take back' }, 'in turn'>({
  id: 'MTG-56',
  sentence: {
    en: 'An item of a checklist is ticked once, by whoever is first, and a tick is taken back once.',
    es: 'Un punto de la lista de verificación se marca una vez, por quien llegue primero, y la marca se quita una vez.',
  },
  refusal: {
    en: 'Meanwhile {{now}}. Open the list again: it shows who did so and when.',
    es: 'Mientras tanto {{now}}. Vuelva a abrir la lista: muestra quién lo hizo y cuándo.',
  },
  values: {
    now: {
      done: { en: 'someone else has ticked it', es: 'otra persona lo marcó' },
      open: { en: 'someone else has taken its tick back', es: 'otra persona le quitó la marca' },
    },
  },
  authority: { kind: 'house' },
  since,
  decide: ({ done, step }) =>
    done === (step === 'take back') ? 'in turn' : refuse('MTG-56', { now: done ? 'done' : 'open' }),
  scenarios: [
    {
      given: { en: 'an item not done', es: 'un punto sin hacer' },
      when: { done: false, step: 'tick' },
      then: 'in turn',
    },
    {
      given: { en: 'one a colleague has just ticked', es: 'uno que una colega acaba de marcar' },
      when: { done: true, step: 'tick' },
      then: { refused: true },
    },
    {
      given: { en: 'a tick made by mistake', es: 'una marca hecha por error' },
      when: { done: true, step: 'take back' },
      then: 'in turn',
    },
    {
      given: { en: 'a tick that is gone already', es: 'una marca que ya no está' },
      when: { done: false, step: 'take back' },
      then: { refused: true },
    },
  ],
})

export const tickedByItsOffice = rule<{ own: boolean; desk: boolean }, 'may tick'>({
  id: 'MTG-57',
  sentence: {
    en: 'An item of a checklist is ticked by whoever holds the office it falls to, or by the coordinator or the assistant.',
    es: 'Un punto de la lista de verificación lo marca quien ejerce el cargo al que corresponde, o la Coordinación o la Asistencia.',
  },
  refusal: {
    en: 'This item falls to another office. Its holder ticks it, or the coordinator or the assistant.',
    es: 'Este punto corresponde a otro cargo. Lo marca quien lo ejerce, o la Coordinación o la Asistencia.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ own, desk }) => (own || desk ? 'may tick' : refuse('MTG-57')),
  scenarios: [
    {
      given: { en: 'the holder of its office', es: 'quien ejerce el cargo' },
      when: { own: true, desk: false },
      then: 'may tick',
    },
    {
      given: { en: 'the assistant, for another', es: 'la Asistencia, por otra persona' },
      when: { own: false, desk: true },
      then: 'may tick',
    },
    {
      given: { en: 'the holder of another office', es: 'quien ejerce otro cargo' },
      when: { own: false, desk: false },
      then: { refused: true },
    },
  ],
})

export const checklistRules = [tickedInTurn, tickedByItsOffice]
