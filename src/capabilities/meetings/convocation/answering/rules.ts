import type { Day } from '../../../../kernel/day.ts'
import { refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'

const since = '2026-11-28' as Day

type Leaving = { readonly taken: number; readonly same: boolean; readonly byColleague: boolean }
const COLLEAGUES = 3

export const leftToFewColleagues = rule<Leaving, 'leave'>({
  id: 'MTG-63',
  sentence: {
    en: 'A focal point leaves the answer to up to three colleagues, each of them once; a colleague leaves it to nobody else.',
    es: 'Un punto focal delega la respuesta en un máximo de tres colegas, una vez en cada uno; un colega no la delega en nadie más.',
  },
  refusal: {
    en: 'This answer cannot be left to one more: it was left to that address already, or to {{most}} colleagues; and whoever it was left to leaves it to nobody else.',
    es: 'Esta respuesta no puede delegarse en alguien más: ya se delegó en ese correo o en {{most}} colegas; y en quien se delegó, no la delega.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ taken, same, byColleague }) =>
    taken < COLLEAGUES && !same && !byColleague ? 'leave' : refuse('MTG-63', { most: COLLEAGUES }, 'email'),
  scenarios: [
    {
      given: { en: 'a third colleague', es: 'un tercer colega' },
      when: { taken: 2, same: false, byColleague: false },
      then: 'leave',
    },
    {
      given: { en: 'a fourth', es: 'un cuarto' },
      when: { taken: 3, same: false, byColleague: false },
      then: { refused: true },
    },
    {
      given: { en: 'the same address again', es: 'el mismo correo otra vez' },
      when: { taken: 1, same: true, byColleague: false },
      then: { refused: true },
    },
    {
      given: { en: 'a colleague leaving it on', es: 'un colega que la delega a su vez' },
      when: { taken: 1, same: false, byColleague: true },
      then: { refused: true },
    },
  ],
})

type Link = { readonly found: boolean; readonly holds: boolean; readonly today: Day; readonly closes: Day }

export const linkAnswersForItsParticipant = rule<Link, 'open'>({
  id: 'MTG-67',
  watched: true,
  sentence: {
    en: 'The link in a convocation opens the letter of the participant it was written to until the meeting closes, as long as whoever it was sent to, or whoever left it to a colleague, is a focal point there. Looking at it answers nothing.',
    es: 'El enlace de una convocatoria abre la carta del participante a quien se escribió hasta que se clausura la reunión, mientras quien lo recibió, o quien lo delegó en un colega, sea punto focal de ese participante. Mirarla no es responder.',
  },
  refusal: {
    en: 'This link opens nothing any more. Ask your focal point, or the Technical Secretariat, for a new one.',
    es: 'Este enlace ya no abre nada. Pida uno nuevo a su punto focal o a la Secretaría Técnica.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ found, holds, today, closes }) =>
    found && holds && today <= closes ? 'open' : refuse('MTG-67'),
  scenarios: [
    {
      given: { en: 'a focal point in office', es: 'un punto focal en funciones' },
      when: { found: true, holds: true, today: '2026-12-01' as Day, closes: '2026-12-11' as Day },
      then: 'open',
    },
    {
      given: { en: 'an appointment that ended yesterday', es: 'una designación que terminó ayer' },
      when: { found: true, holds: false, today: '2026-12-01' as Day, closes: '2026-12-11' as Day },
      then: { refused: true },
    },
    {
      given: { en: 'the day after the meeting', es: 'el día después de la reunión' },
      when: { found: true, holds: true, today: '2026-12-12' as Day, closes: '2026-12-11' as Day },
      then: { refused: true },
    },
    {
      given: { en: 'a link nobody made', es: 'un enlace que nadie hizo' },
      when: { found: false, holds: false, today: '2026-12-01' as Day, closes: '2026-12-11' as Day },
      then: { refused: true },
    },
  ],
})

export const answeredUntilItOpens = rule<{ today: Day; opens: Day }, 'answer'>({
  id: 'MTG-68',
  sentence: {
    en: 'A convocation is answered, and an answer changed or left to a colleague, until the day before the meeting opens.',
    es: 'Una convocatoria se responde, y la respuesta se cambia o se delega, hasta la víspera de la apertura de la reunión.',
  },
  refusal: {
    en: 'The meeting opened on {{opens}}: the answer stands as it is. Write to the Technical Secretariat.',
    es: 'La reunión se abrió el {{opens}}: la respuesta queda como está. Escriba a la Secretaría Técnica.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ today, opens }) => (today < opens ? 'answer' : refuse('MTG-68', { opens })),
  scenarios: [
    {
      given: { en: 'the day before', es: 'la víspera' },
      when: { today: '2026-12-09' as Day, opens: '2026-12-10' as Day },
      then: 'answer',
    },
    {
      given: { en: 'the opening day', es: 'el día de la apertura' },
      when: { today: '2026-12-10' as Day, opens: '2026-12-10' as Day },
      then: { refused: true },
    },
  ],
})

export const answeringRules = [leftToFewColleagues, linkAnswersForItsParticipant, answeredUntilItOpens]
