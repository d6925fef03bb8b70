import type { Day } from '../../kernel/day.ts'
import { rule } from '../../kernel/rule.ts'

/** What the platform keeps for a time only. */
export const keptThings = [
  'sign-in links',
  'sessions',
  'personal links',
  'idempotency keys',
  'import drafts',
  'mail bodies',
] as const
export type KeptThing = (typeof keptThings)[number]

const DAYS: Readonly<Record<KeptThing, number>> = {
  'sign-in links': 30,
  sessions: 30,
  'personal links': 0,
  'idempotency keys': 7,
  'import drafts': 30,
  'mail bodies': 90,
}

export const keptForItsTime = rule<{ what: KeptThing }, { days: number }>({
  id: 'PER-01',
  sentence: {
    en: 'Sign-in links and sessions are kept for thirty days after they end, personal links until they end, idempotency keys for seven days, tables to import for thirty, the words and the address of a mail for ninety days after it left; then they are purged by themselves.',
    es: 'Los enlaces de ingreso y las sesiones se conservan treinta días desde que terminan; los enlaces personales, hasta que terminan; las claves de idempotencia, siete días; las tablas por importar, treinta; el texto y la dirección de un correo, noventa días desde su envío. Después se eliminan por sí solos.',
  },
  authority: { kind: 'house' },
  since: '2026-11-27' as Day,
  decide: ({ what }) => ({ days: DAYS[what] }),
  scenarios: [
    { given: { en: 'a session', es: 'una sesión' }, when: { what: 'sessions' }, then: { days: 30 } },
    {
      given: { en: 'a mail that left', es: 'un correo enviado' },
      when: { what: 'mail bodies' },
      then: { days: 90 },
    },
    {
      given: { en: 'a personal link', es: 'un enlace personal' },
      when: { what: 'personal links' },
      then: { days: 0 },
    },
  ],
})

export const personalRules = [keptForItsTime]
