import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import { type DeliveryState, FAILING_DAYS, MOST_ENDPOINTS } from './contract.ts'

const since = '2026-11-28' as Day
const TEST = { en: 'a test', es: 'una prueba' }

type Addressed = {
  readonly address: string
  /** Whether the address, as it is written, lies in this server's own networks. */
  readonly inside: boolean
  /** Whether the operator lets webhooks go there. */
  readonly insideToo: boolean
}

export const secureAddress = rule<Addressed, 'fits'>({
  id: 'EXC-50',
  sentence: {
    en: 'A webhook goes to an address that begins with https://, holds no name or password, and has nothing behind a #. Where the operator lets webhooks go inside, http:// will do.',
    es: 'Un webhook se envía a una dirección que empieza con https://, no lleva usuario ni contraseña y no tiene nada después de un #. Si quien opera el servidor permite webhooks hacia adentro, basta http://.',
  },
  refusal: {
    en: 'Write an address that begins with https://, without a name, a password or a #.',
    es: 'Escriba una dirección que empiece con https://, sin usuario, contraseña ni #.',
  },
  authority: { kind: 'standard', source: 'Standard Webhooks 1.0.0' },
  since,
  decide: ({ address, insideToo }) => {
    const url = URL.canParse(address) ? new URL(address) : undefined
    const secure = url?.protocol === 'https:' || (insideToo && url?.protocol === 'http:')
    const bare = url !== undefined && `${url.username}${url.password}${url.hash}` === ''
    return secure && bare && !address.includes('@') ? 'fits' : refuse('EXC-50', {}, 'address')
  },
  scenarios: [
    {
      given: { en: 'an https address', es: 'una dirección https' },
      when: { address: 'https://example.org/hooks', inside: false, insideToo: false },
      then: 'fits',
    },
    {
      given: { en: 'an http address', es: 'una dirección http' },
      when: { address: 'http://example.org/hooks', inside: false, insideToo: false },
      then: { refused: true },
    },
    {
      given: { en: 'the same, where webhooks may go inside', es: 'la misma, si se permiten hacia adentro' },
      when: { address: 'http://example.org/hooks', inside: false, insideToo: true },
      then: 'fits',
    },
    {
      given: { en: 'an address with a password', es: 'una dirección con contraseña' },
      when: { address: 'https://one:secret@example.org/', inside: false, insideToo: false },
      then: { refused: true },
    },
    {
      given: { en: 'no address', es: 'lo que no es una dirección' },
      when: { address: 'example.org', inside: false, insideToo: false },
      then: { refused: true },
    },
  ],
})

export const outsideAddress = rule<Addressed, 'fits'>({
  id: 'EXC-51',
  sentence: {
    en: 'A webhook goes out into the internet: to nothing in this server’s own networks, neither as its address is written nor as its name is looked up at each attempt, unless the operator lets it.',
    es: 'Un webhook sale a internet: nunca a las redes propias de este servidor, ni por cómo está escrita la dirección ni por lo que resuelve su nombre en cada intento, salvo que quien opera el servidor lo permita.',
  },
  refusal: {
    en: 'This address lies in the server’s own networks. Write one out in the internet.',
    es: 'Esta dirección está en las redes propias del servidor. Escriba una que esté en internet.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ inside, insideToo }) => (inside && !insideToo ? refuse('EXC-51', {}, 'address') : 'fits'),
  scenarios: [
    {
      given: { en: 'an address out in the internet', es: 'una dirección en internet' },
      when: { address: 'https://example.org/hooks', inside: false, insideToo: false },
      then: 'fits',
    },
    {
      given: { en: 'the machine itself', es: 'la propia máquina' },
      when: { address: 'https://127.0.0.1/hooks', inside: true, insideToo: false },
      then: { refused: true },
    },
    {
      given: {
        en: 'the machine itself, where the operator lets it',
        es: 'la propia máquina, con permiso de quien opera el servidor',
      },
      when: { address: 'http://127.0.0.1/hooks', inside: true, insideToo: true },
      then: 'fits',
    },
  ],
})

export const soManyEndpoints = rule<{ there: number }, 'fits'>({
  id: 'EXC-52',
  sentence: {
    en: `A conference has at most ${MOST_ENDPOINTS} endpoints of webhooks.`,
    es: `Una conferencia tiene a lo sumo ${MOST_ENDPOINTS} destinos de webhooks.`,
  },
  refusal: {
    en: 'There are {{most}} endpoints already. Remove one first.',
    es: 'Ya hay {{most}} destinos. Retire uno antes.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ there }) => (there < MOST_ENDPOINTS ? 'fits' : refuse('EXC-52', { most: MOST_ENDPOINTS })),
  scenarios: [
    {
      given: { en: 'nineteen there', es: 'hay diecinueve' },
      when: { there: MOST_ENDPOINTS - 1 },
      then: 'fits',
    },
    {
      given: { en: 'twenty there', es: 'hay veinte' },
      when: { there: MOST_ENDPOINTS },
      then: { refused: true },
    },
  ],
})

export const toldIfPublic = rule<{ test: boolean; seenByAll: boolean }, 'told'>({
  id: 'EXC-53',
  sentence: {
    en: 'A webhook tells of what everyone may see, and of nothing else: this is looked at when the message is written and again before each attempt. It names the thing and its public address and carries none of its words.',
    es: 'Un webhook informa solo de lo que cualquiera puede ver: se comprueba al escribir el mensaje y de nuevo antes de cada intento. Nombra la cosa y su dirección pública, y no lleva nada de su texto.',
  },
  refusal: {
    en: 'What this is about is not open to everyone: it is told to nobody.',
    es: 'Aquello de lo que trata no está abierto a cualquiera: no se informa a nadie.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ test, seenByAll }) => (test || seenByAll ? 'told' : refuse('EXC-53')),
  scenarios: [
    {
      given: { en: 'a public document that was circulated', es: 'un documento público ya distribuido' },
      when: { test: false, seenByAll: true },
      then: 'told',
    },
    {
      given: { en: 'a paper for members', es: 'un documento para los miembros' },
      when: { test: false, seenByAll: false },
      then: { refused: true },
    },
    { given: TEST, when: { test: true, seenByAll: false }, then: 'told' },
  ],
})

type Again = { readonly on: boolean; readonly state: DeliveryState | undefined }

export const sentWhereOn = rule<Again, 'sent'>({
  id: 'EXC-54',
  sentence: {
    en: 'A test, or a message again, is sent to an endpoint that is on; again what was taken or has failed, and not what is waiting or was withdrawn.',
    es: 'Una prueba, o un mensaje de nuevo, se envía a un destino encendido; de nuevo lo recibido o lo que falló, y no lo que está en espera o se retiró.',
  },
  refusal: {
    en: 'It is not sent: the endpoint is off, or this message is still waiting, or it was withdrawn.',
    es: 'No se envía: el destino está apagado, el mensaje sigue en espera o se retiró.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ on, state }) => (on && state !== 'waiting' && state !== 'withdrawn' ? 'sent' : refuse('EXC-54')),
  scenarios: [
    { given: TEST, when: { on: true, state: undefined }, then: 'sent' },
    {
      given: { en: 'a message that failed', es: 'un mensaje que falló' },
      when: { on: true, state: 'failed' },
      then: 'sent',
    },
    {
      given: { en: 'a message that waits', es: 'un mensaje en espera' },
      when: { on: true, state: 'waiting' },
      then: { refused: true },
    },
    {
      given: { en: 'a message that was withdrawn', es: 'un mensaje retirado' },
      when: { on: true, state: 'withdrawn' },
      then: { refused: true },
    },
    {
      given: { en: 'an endpoint that is off', es: 'un destino apagado' },
      when: { on: false, state: 'failed' },
      then: { refused: true },
    },
  ],
})

type Failing = {
  /** Whether it answered that it is gone. */
  readonly gone: boolean
  /** Whether a message went through all its attempts and was not taken. */
  readonly forGood: boolean
  readonly failingDays: number
}

export const onWhileItTakes = rule<Failing, 'on'>({
  id: 'EXC-55',
  sentence: {
    en: `An endpoint is switched off by itself when it answers that it is gone (410), or when a message has failed at all its attempts and nothing was taken for ${FAILING_DAYS} days. The IT specialist is told by mail.`,
    es: `Un destino se apaga por sí solo cuando responde que ya no existe (410), o cuando un mensaje falló en todos sus intentos y no se recibió nada en ${FAILING_DAYS} días. El especialista de TI recibe un correo.`,
  },
  refusal: {
    en: 'The endpoint is switched off: it is gone, or has taken nothing for {{days}} days.',
    es: 'El destino se apaga: ya no existe, o no recibió nada en {{days}} días.',
  },
  authority: { kind: 'standard', source: 'Standard Webhooks 1.0.0' },
  since,
  decide: ({ gone, forGood, failingDays }) =>
    gone || (forGood && failingDays >= FAILING_DAYS) ? refuse('EXC-55', { days: FAILING_DAYS }) : 'on',
  scenarios: [
    {
      given: { en: 'an hour without an answer', es: 'una hora sin respuesta' },
      when: { gone: false, forGood: false, failingDays: 0 },
      then: 'on',
    },
    {
      given: {
        en: 'a message that failed for good, and another taken yesterday',
        es: 'un mensaje que falló del todo, y otro recibido ayer',
      },
      when: { gone: false, forGood: true, failingDays: 1 },
      then: 'on',
    },
    {
      given: {
        en: 'a message that failed for good, and none taken for three days',
        es: 'un mensaje que falló del todo, y ninguno recibido en tres días',
      },
      when: { gone: false, forGood: true, failingDays: 3 },
      then: { refused: true },
    },
    {
      given: { en: 'an answer that it is gone', es: 'una respuesta de que ya no existe' },
      when: { gone: true, forGood: false, failingDays: 0 },
      then: { refused: true },
    },
  ],
})

export const webhookRules = [
  secureAddress,
  outsideAddress,
  soManyEndpoints,
  toldIfPublic,
  sentWhereOn,
  onWhileItTakes,
]
