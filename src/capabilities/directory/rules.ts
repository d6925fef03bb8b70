import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { appointingRules } from './appointing/rules.ts'
import { importRules } from './import/rules.ts'
import { peopleRules } from './people/rules.ts'
import { standingInRules } from './standing-in/rules.ts'
import { suspendingRules } from './suspending/rules.ts'
import { providerRules } from './providers/rules.ts'
import { LINK_MINUTES, PRINTED_LINK_MINUTES, signingInRules } from './sign-in/rules.ts'
import { signInTermsRules } from './sign-in-terms/rules.ts'
import { tokenRules } from './tokens/rules.ts'

const since = '2026-11-24' as Day
type Appointed = {
  readonly office: string
  readonly participantId: string | null
  readonly from: Day
  readonly until: Day | null
  readonly suspended: boolean
}

/** Whether an appointment gives anything on a day: from its first day through its last. */
export const inForce = ({ from, until }: { from: Day; until: Day | null }, today: Day): boolean =>
  from <= today && (until === null || today <= until)

export const accessFollowsAppointment = rule<
  { appointed: Appointed; today: Day; presidency: string | undefined },
  'holds'
>({
  id: 'DIR-01',
  sentence: {
    en: 'An office is held from the first to the last day of its appointment while that is not suspended, and the presidency’s offices only while their country holds the presidency.',
    es: 'Un cargo se ejerce desde el primer hasta el último día de su designación mientras no esté suspendida, y los de la presidencia solo mientras su país la ejerce.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ appointed, today, presidency }) => {
    if (!inForce(appointed, today) || appointed.suspended) return refuse('DIR-01')
    const ofPresidency = appointed.office === 'ppt head' || appointed.office === 'ppt team'
    return ofPresidency && appointed.participantId !== presidency ? refuse('DIR-01') : 'holds'
  },
  scenarios: [
    {
      given: { en: 'the last day of an appointment', es: 'el último día de una designación' },
      when: {
        appointed: {
          office: 'focal point',
          participantId: 'a',
          from: '2025-01-01' as Day,
          until: '2026-06-30' as Day,
          suspended: false,
        },
        today: '2026-06-30' as Day,
        presidency: 'b',
      },
      then: 'holds',
    },
    {
      given: { en: 'the day after', es: 'el día siguiente' },
      when: {
        appointed: {
          office: 'focal point',
          participantId: 'a',
          from: '2025-01-01' as Day,
          until: '2026-06-30' as Day,
          suspended: false,
        },
        today: '2026-07-01' as Day,
        presidency: 'b',
      },
      then: { refused: true },
    },
    {
      given: {
        en: 'the presidency’s team after the presidency moved on',
        es: 'el equipo de la presidencia después del traspaso',
      },
      when: {
        appointed: {
          office: 'ppt team',
          participantId: 'a',
          from: '2025-01-01' as Day,
          until: null,
          suspended: false,
        },
        today: '2026-07-01' as Day,
        presidency: 'b',
      },
      then: { refused: true },
    },
    {
      given: { en: 'a suspended focal point', es: 'un punto focal suspendido' },
      when: {
        appointed: {
          office: 'focal point',
          participantId: 'a',
          from: '2025-01-01' as Day,
          until: null,
          suspended: true,
        },
        today: '2026-07-01' as Day,
        presidency: 'b',
      },
      then: { refused: true },
    },
    {
      given: {
        en: 'the presidency’s team during its term',
        es: 'el equipo de la presidencia durante su período',
      },
      when: {
        appointed: {
          office: 'ppt team',
          participantId: 'a',
          from: '2025-01-01' as Day,
          until: null,
          suspended: false,
        },
        today: '2026-07-01' as Day,
        presidency: 'a',
      },
      then: 'holds',
    },
  ],
})

export const linkOpensOnce = rule<{ found: boolean; used: boolean; expired: boolean; tries: number }, 'open'>(
  {
    id: 'DIR-02',
    watched: true,
    sentence: {
      en: `A mailed sign-in link or code opens once, within ${LINK_MINUTES} minutes, and a code stands five tries; a link that the operator prints opens within ${PRINTED_LINK_MINUTES}.`,
      es: `Un enlace o código de ingreso enviado por correo abre una sola vez, dentro de ${LINK_MINUTES} minutos, y un código admite cinco intentos; un enlace que imprime quien opera el servidor, dentro de ${PRINTED_LINK_MINUTES}.`,
    },
    refusal: {
      en: 'This link or code does not open: it was used, has expired, or is not right. Ask for a new one.',
      es: 'Este enlace o código no abre: ya se usó, venció o no es correcto. Pida uno nuevo.',
    },
    authority: { kind: 'house' },
    since,
    decide: ({ found, used, expired, tries }) =>
      !found || used || expired || tries >= 5 ? refuse('DIR-02', {}, 'code') : 'open',
    scenarios: [
      {
        given: { en: 'a fresh link', es: 'un enlace nuevo' },
        when: { found: true, used: false, expired: false, tries: 0 },
        then: 'open',
      },
      {
        given: { en: 'a used link', es: 'un enlace usado' },
        when: { found: true, used: true, expired: false, tries: 0 },
        then: { refused: true },
      },
      {
        given: { en: 'a link of an hour ago', es: 'un enlace de hace una hora' },
        when: { found: true, used: false, expired: true, tries: 0 },
        then: { refused: true },
      },
      {
        given: { en: 'a code after five wrong tries', es: 'un código tras cinco intentos errados' },
        when: { found: true, used: false, expired: false, tries: 5 },
        then: { refused: true },
      },
    ],
  },
)

export const directoryRules = [
  accessFollowsAppointment,
  linkOpensOnce,
  ...peopleRules,
  ...appointingRules,
  ...suspendingRules,
  ...standingInRules,
  ...importRules,
  ...signingInRules,
  ...signInTermsRules,
  ...tokenRules,
  ...providerRules,
]
