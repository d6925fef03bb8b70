import type { Actor } from '../../../../kernel/actor.ts'
import type { Day } from '../../../../kernel/day.ts'
import { isRefusal, refuse } from '../../../../kernel/refusal.ts'
import { rule } from '../../../../kernel/rule.ts'
import type { Access } from '../../../documents/contract.ts'
import { readBy } from '../../../documents/rules.ts'
import type { LeftOutWhy } from '../contract.ts'

const since = '2026-11-27' as Day

export const listedHoldsAnOffice = rule<{ name: string; holds: boolean }, 'listed'>({
  id: 'EXC-03',
  sentence: {
    en: 'Who is listed by name holds an office that day; someone whose appointment has ended or is suspended is written to no longer.',
    es: 'A quien se incluye por su nombre ejerce ese día un cargo; a quien ya no lo ejerce, o lo tiene suspendido, no se le escribe.',
  },
  refusal: {
    en: '{{name}} holds no office today to write to: the appointment has ended or is suspended. Take the name off the list, or enter the new appointment in the directory.',
    es: '{{name}} no ejerce hoy un cargo al que escribir: su designación terminó o está suspendida. Quite su nombre de la lista o registre la nueva designación en el directorio.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ name, holds }) => (holds ? 'listed' : refuse('EXC-03', { name }, 'people')),
  scenarios: [
    {
      given: { en: 'a focal point in office', es: 'un punto focal en funciones' },
      when: { name: 'Ana López', holds: true },
      then: 'listed',
    },
    {
      given: {
        en: 'a focal point whose appointment ended yesterday',
        es: 'un punto focal cuya designación terminó ayer',
      },
      when: { name: 'Ana López', holds: false },
      then: { refused: true },
    },
  ],
})

export const someoneReceives = rule<{ recipients: number }, 'someone'>({
  id: 'EXC-04',
  sentence: {
    en: 'A circular goes to those who hold the chosen offices for the chosen participants that day, and to those listed by name; where that is nobody, it goes nowhere.',
    es: 'Una circular va a quienes ejercen ese día los cargos elegidos por los participantes elegidos y a quienes se incluyó por su nombre; si no hay nadie, no sale.',
  },
  refusal: {
    en: 'Nobody holds the chosen offices for the chosen participants today. Choose others, or enter their appointments first.',
    es: 'Nadie ejerce hoy los cargos elegidos por los participantes elegidos. Elija otros o registre antes sus designaciones.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ recipients }) => (recipients > 0 ? 'someone' : refuse('EXC-04', {}, 'groups')),
  scenarios: [
    {
      given: { en: 'eleven focal points', es: 'once puntos focales' },
      when: { recipients: 11 },
      then: 'someone',
    },
    {
      given: { en: 'an office nobody holds', es: 'un cargo que nadie ejerce' },
      when: { recipients: 0 },
      then: { refused: true },
    },
  ],
})

type Opening = {
  readonly actor: Actor
  readonly access: Access
  readonly readers: readonly string[]
  readonly symbol: string
  readonly country: string
}
const focalPoint = (participantId: string): Actor => ({
  kind: 'person',
  personId: 'p',
  name: 'Ana López',
  held: [{ office: 'focal point', participantId, status: 'member' }],
})

export const paperIsOpenToEach = rule<Opening, 'open'>({
  id: 'EXC-05',
  watched: true,
  sentence: {
    en: 'A paper goes only to those its class of access lets read it that day; one that is not open to one of the recipients keeps the whole circular back.',
    es: 'Un documento va solo a quienes su clase de acceso permite leerlo ese día; si no está abierto para uno de los destinatarios, la circular entera no sale.',
  },
  refusal: {
    en: '{{symbol}} is not open to {{country}}. Take the paper out, or leave that recipient out.',
    es: '{{symbol}} no está abierto para {{country}}. Quite el documento o excluya a ese destinatario.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ actor, access, readers, symbol, country }) =>
    isRefusal(readBy.decide({ actor, access, readers }))
      ? refuse('EXC-05', { symbol, country }, 'documents')
      : 'open',
  scenarios: [
    {
      given: { en: 'a paper for Honduras, to Honduras', es: 'un documento para Honduras, a Honduras' },
      when: {
        actor: focalPoint('hnd'),
        access: 'named participants',
        readers: ['hnd'],
        symbol: 'RCM/VM/XXX/DOC.3',
        country: 'Honduras',
      },
      then: 'open',
    },
    {
      given: { en: 'the same paper, to Canada', es: 'el mismo documento, al Canadá' },
      when: {
        actor: focalPoint('can'),
        access: 'named participants',
        readers: ['hnd'],
        symbol: 'RCM/VM/XXX/DOC.3',
        country: 'Canadá',
      },
      then: { refused: true },
    },
    {
      given: { en: 'a paper of the secretariat alone', es: 'un documento solo de la Secretaría' },
      when: {
        actor: focalPoint('hnd'),
        access: 'secretariat',
        readers: [],
        symbol: 'TS/2026/DOC.1',
        country: 'Honduras',
      },
      then: { refused: true },
    },
  ],
})

type Leaving = { readonly holds: boolean; readonly papersOpen: boolean; readonly hasAddress: boolean }

export const askedAgainWhenItLeaves = rule<Leaving, 'written' | LeftOutWhy>({
  id: 'EXC-10',
  sentence: {
    en: 'At the moment a circular leaves each recipient is looked at again: who holds the office no longer, may no longer read a paper of it, or has no address, gets nothing and is shown as left out, with the reason. Nobody is added.',
    es: 'En el momento en que sale una circular se verifica de nuevo a cada destinatario: quien ya no ejerce el cargo, ya no puede leer un documento o no tiene dirección no recibe nada y figura como excluido, con el motivo. No se agrega a nadie.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ holds, papersOpen, hasAddress }) => {
    if (!holds) return 'appointment ended'
    if (!papersOpen) return 'paper closed'
    return hasAddress ? 'written' : 'no address'
  },
  scenarios: [
    {
      given: { en: 'a focal point in office', es: 'un punto focal en funciones' },
      when: { holds: true, papersOpen: true, hasAddress: true },
      then: 'written',
    },
    {
      given: { en: 'one who left within the ten minutes', es: 'uno que dejó el cargo en los diez minutos' },
      when: { holds: false, papersOpen: true, hasAddress: true },
      then: 'appointment ended',
    },
    {
      given: { en: 'a paper closed meanwhile', es: 'un documento cerrado entretanto' },
      when: { holds: true, papersOpen: false, hasAddress: true },
      then: 'paper closed',
    },
  ],
})

export const recipientRules = [
  listedHoldsAnOffice,
  someoneReceives,
  paperIsOpenToEach,
  askedAgainWhenItLeaves,
]
