import type { Day } from '../../../../kernel/day.ts'
import { type Instant, later } from '../../../../kernel/instant.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { CircularState } from '../contract.ts'

const since = '2026-11-27' as Day

type Releasing = {
  readonly recipients: number
  /** Above so many a second person releases. */
  readonly limit: number
  /** Whether the asker wrote on it. */
  readonly isWriter: boolean
  /** The coordinator, or the head of the Presidency for what is the Presidency's. */
  readonly isReleaser: boolean
}

export const secondPersonAboveSoMany = rule<Releasing, 'released'>({
  id: 'EXC-06',
  watched: true,
  sentence: {
    en: 'Up to as many recipients as the conference settled, twenty at first, a circular is released by whoever wrote it; to more, by a second person: the coordinator, or the head of the Presidency for what is the Presidency’s, and never someone who wrote on it, whatever office they hold.',
    es: 'Hasta el número de destinatarios que fijó la conferencia, veinte al inicio, autoriza el envío quien redactó la circular; a más, una segunda persona: la Coordinación, o el titular de la Presidencia para lo que es de ella, y nunca alguien que la haya redactado, cualquiera que sea su cargo.',
  },
  refusal: {
    en: 'This goes to {{recipients}} recipients. Above {{limit}} a second person releases it: the coordinator, or the head of the Presidency for what is the Presidency’s, and nobody who wrote on it.',
    es: 'Esto va a {{recipients}} destinatarios. A más de {{limit}} lo autoriza una segunda persona: la Coordinación, o el titular de la Presidencia para lo que es de ella, y nadie que lo haya redactado.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ recipients, limit, isWriter, isReleaser }) => {
    const may = recipients > limit ? isReleaser && !isWriter : isReleaser || isWriter
    return may ? 'released' : refuse('EXC-06', { recipients, limit })
  },
  scenarios: [
    {
      given: {
        en: 'twenty recipients, by the assistant who wrote it',
        es: 'veinte destinatarios, por la asistencia que la redactó',
      },
      when: { recipients: 20, limit: 20, isWriter: true, isReleaser: false },
      then: 'released',
    },
    {
      given: { en: 'twenty-one, by the same assistant', es: 'veintiuno, por la misma asistencia' },
      when: { recipients: 21, limit: 20, isWriter: true, isReleaser: false },
      then: { refused: true },
    },
    {
      given: {
        en: 'twenty-one, by the coordinator who did not write it',
        es: 'veintiuno, por la Coordinación que no la redactó',
      },
      when: { recipients: 21, limit: 20, isWriter: false, isReleaser: true },
      then: 'released',
    },
    {
      given: {
        en: 'twenty-one, by the coordinator who wrote on it',
        es: 'veintiuno, por la Coordinación que también redactó',
      },
      when: { recipients: 21, limit: 20, isWriter: true, isReleaser: true },
      then: { refused: true },
    },
  ],
})

type Waiting = {
  readonly recipients: number
  readonly limit: number
  readonly minutes: number
  readonly releasedAt: Instant
}
const at = (clock: string): Instant => `2026-11-27T${clock}.000Z` as Instant

export const waitsAboveSoMany = rule<Waiting, Instant>({
  id: 'EXC-08',
  sentence: {
    en: 'What a second person released waits so many minutes as the conference settled, ten at first, before it leaves; what goes to fewer leaves at once.',
    es: 'Lo que autorizó una segunda persona espera los minutos que fijó la conferencia, diez al inicio, antes de salir; lo que va a menos destinatarios sale de inmediato.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ recipients, limit, minutes, releasedAt }) =>
    recipients > limit ? later(releasedAt, minutes * 60_000) : releasedAt,
  scenarios: [
    {
      given: { en: 'to two hundred, at noon', es: 'a doscientos, a mediodía' },
      when: { recipients: 200, limit: 20, minutes: 10, releasedAt: at('12:00:00') },
      then: at('12:10:00'),
    },
    {
      given: { en: 'to three, at noon', es: 'a tres, a mediodía' },
      when: { recipients: 3, limit: 20, minutes: 10, releasedAt: at('12:00:00') },
      then: at('12:00:00'),
    },
  ],
})

type Stopping = { readonly state: CircularState; readonly now: Instant; readonly leavesAt: Instant | null }

export const stoppedUntilItLeaves = rule<Stopping, 'stopped'>({
  id: 'EXC-07',
  sentence: {
    en: 'A circular that was released can be stopped until the instant it leaves, and at that instant no longer.',
    es: 'Una circular autorizada puede detenerse hasta el instante en que sale, y en ese instante ya no.',
  },
  refusal: {
    en: 'This can no longer be stopped: it has left, or was never released.',
    es: 'Esto ya no se puede detener: ya salió, o nunca se autorizó.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ state, now, leavesAt }) =>
    state === 'released' && leavesAt !== null && now < leavesAt ? 'stopped' : refuse('EXC-07'),
  scenarios: [
    {
      given: {
        en: 'nine minutes and fifty-nine seconds after',
        es: 'nueve minutos y cincuenta y nueve segundos después',
      },
      when: { state: 'released', now: at('12:09:59'), leavesAt: at('12:10:00') },
      then: 'stopped',
    },
    {
      given: { en: 'ten minutes after', es: 'diez minutos después' },
      when: { state: 'released', now: at('12:10:00'), leavesAt: at('12:10:00') },
      then: { refused: true },
    },
    {
      given: { en: 'a draft', es: 'un borrador' },
      when: { state: 'draft', now: at('12:00:00'), leavesAt: null },
      then: { refused: true },
    },
  ],
})

export const releasingRules = [secondPersonAboveSoMany, waitsAboveSoMany, stoppedUntilItLeaves]
