import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { secretariat } from '../contract.ts'

const since = '2026-11-27' as Day

export const providerReached = rule<{ readonly reached: boolean; readonly name: string }, 'go on'>({
  id: 'DIR-29',
  sentence: {
    en: 'A provider that does not answer keeps nobody out: it is asked anew at each attempt, and the other ways stay open.',
    es: 'Un proveedor que no responde no deja a nadie fuera: se le consulta de nuevo en cada intento y los demás medios siguen abiertos.',
  },
  refusal: {
    en: '“{{name}}” does not answer just now. Try again in a moment, or sign in by mail.',
    es: '«{{name}}» no responde en este momento. Inténtelo más tarde o ingrese por correo.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ reached, name }) => (reached ? 'go on' : refuse('DIR-29', { name })),
  scenarios: [
    {
      given: { en: 'a provider that answers', es: 'un proveedor que responde' },
      when: { reached: true, name: 'Ministerio' },
      then: 'go on',
    },
    {
      given: { en: 'a provider that is down', es: 'un proveedor caído' },
      when: { reached: false, name: 'Ministerio' },
      then: { refused: true },
    },
  ],
})

type Appointed = { readonly office: string; readonly participantId: string | null }
type Asked = {
  /** Whose people the provider may vouch for, and whether that is the host organization. */
  readonly serves: string
  readonly servesHost: boolean
  /** Whether this subject of the provider is known from before, or else its address verified. */
  readonly bound: boolean
  readonly verified: boolean
  /** The present appointments of the person. */
  readonly appointed: readonly Appointed[]
}

const covered =
  ({ serves, servesHost }: Asked) =>
  ({ office, participantId }: Appointed): boolean =>
    participantId === null
      ? servesHost && secretariat.some((one) => one === office)
      : participantId === serves

export const providerVouches = rule<Asked, 'enter'>({
  id: 'DIR-30',
  sentence: {
    en: 'A provider vouches only for people all of whose present appointments are for the participant it serves; the host organization’s also for the secretariat. The first time it must say that the address is verified.',
    es: 'Un proveedor responde solo por personas cuyas designaciones vigentes son todas por el participante al que sirve; el de la organización anfitriona, también por la Secretaría. La primera vez debe declarar verificada la dirección.',
  },
  refusal: {
    en: 'This provider vouched for nobody who may sign in here by it. Sign in by mail.',
    es: 'Este proveedor no respondió por nadie que pueda ingresar aquí con él. Ingrese por correo.',
  },
  authority: { kind: 'standard', source: 'OpenID Connect Core 1.0, 5.7' },
  since,
  decide: (asked) =>
    (asked.bound || asked.verified) && asked.appointed.length > 0 && asked.appointed.every(covered(asked))
      ? 'enter'
      : refuse('DIR-30'),
  scenarios: [
    {
      given: {
        en: 'a ministry for its focal point, verified',
        es: 'un ministerio por su punto focal, verificado',
      },
      when: {
        serves: 'hnd',
        servesHost: false,
        bound: false,
        verified: true,
        appointed: [{ office: 'focal point', participantId: 'hnd' }],
      },
      then: 'enter',
    },
    {
      given: { en: 'the host’s for the coordinator', es: 'el de la anfitriona por la Coordinación' },
      when: {
        serves: 'iom',
        servesHost: true,
        bound: false,
        verified: true,
        appointed: [{ office: 'coordinator', participantId: null }],
      },
      then: 'enter',
    },
    {
      given: { en: 'an address that is not verified', es: 'una dirección sin verificar' },
      when: {
        serves: 'hnd',
        servesHost: false,
        bound: false,
        verified: false,
        appointed: [{ office: 'focal point', participantId: 'hnd' }],
      },
      then: { refused: true },
    },
    {
      given: {
        en: 'a ministry for another country’s focal point',
        es: 'un ministerio por el punto focal de otro país',
      },
      when: {
        serves: 'hnd',
        servesHost: false,
        bound: false,
        verified: true,
        appointed: [{ office: 'focal point', participantId: 'can' }],
      },
      then: { refused: true },
    },
    {
      given: {
        en: 'a ministry for its focal point who is now in the secretariat too',
        es: 'un ministerio por su punto focal que ahora también está en la Secretaría',
      },
      when: {
        serves: 'hnd',
        servesHost: false,
        bound: true,
        verified: true,
        appointed: [
          { office: 'focal point', participantId: 'hnd' },
          { office: 'assistant', participantId: null },
        ],
      },
      then: { refused: true },
    },
    {
      given: { en: 'the host’s for an auditor', es: 'el de la anfitriona por la auditoría' },
      when: {
        serves: 'iom',
        servesHost: true,
        bound: false,
        verified: true,
        appointed: [{ office: 'auditor', participantId: null }],
      },
      then: { refused: true },
    },
    {
      given: { en: 'someone whose appointment has ended', es: 'alguien cuya designación terminó' },
      when: { serves: 'hnd', servesHost: false, bound: true, verified: true, appointed: [] },
      then: { refused: true },
    },
  ],
})

export const providerRules = [providerReached, providerVouches]
