import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { RegistrationState } from '../delegations/contract.ts'
import type { ListKind } from './contract.ts'

const since = '2026-11-28' as Day

const HOLDS: Record<ListKind, readonly RegistrationState[]> = {
  provisional: ['accredited', 'registered', 'confirmed'],
  final: ['confirmed'],
}

export const listedInTheirTurn = rule<{ kind: ListKind; state: RegistrationState }, 'listed' | 'left out'>({
  id: 'MTG-30',
  sentence: {
    en: 'The provisional list of participants holds those who are accredited; the final one those who are confirmed.',
    es: 'La lista provisional de participantes incluye a las personas acreditadas; la final, a las confirmadas.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ kind, state }) => (HOLDS[kind].includes(state) ? 'listed' : 'left out'),
  scenarios: [
    {
      given: { en: 'someone accredited, provisionally', es: 'alguien acreditado, en la provisional' },
      when: { kind: 'provisional', state: 'accredited' },
      then: 'listed',
    },
    {
      given: { en: 'someone nominated', es: 'alguien nombrado' },
      when: { kind: 'provisional', state: 'nominated' },
      then: 'left out',
    },
    {
      given: { en: 'someone registered and not confirmed', es: 'alguien inscrito sin confirmar' },
      when: { kind: 'final', state: 'registered' },
      then: 'left out',
    },
  ],
})

export const namesCanBePrinted = rule<{ name: string; lacking: string | null }, 'print'>({
  id: 'MTG-31',
  sentence: {
    en: 'A name is taken as it can be printed: where the fonts of badges and lists lack a sign of it, it is said before anything is kept.',
    es: 'Un nombre se toma como puede imprimirse: si a los tipos de letra de gafetes y listas les falta un signo, se dice antes de guardar nada.',
  },
  refusal: {
    en: '“{{name}}” has the sign “{{lacking}}”, which our badges and lists cannot print. Write the name in Latin letters, as in the passport.',
    es: '«{{name}}» tiene el signo «{{lacking}}», que nuestros gafetes y listas no pueden imprimir. Escriba el nombre en letras latinas, como en el pasaporte.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ name, lacking }) =>
    lacking === null ? 'print' : refuse('MTG-31', { name, lacking }, 'printed_name'),
  scenarios: [
    {
      given: { en: 'a name with all its accents', es: 'un nombre con todas sus tildes' },
      when: { name: 'Łukasz Peña', lacking: null },
      then: 'print',
    },
    {
      given: { en: 'a name in a script the fonts lack', es: 'un nombre en una escritura que falta' },
      when: { name: '李 Ana', lacking: '李' },
      then: { refused: true },
    },
  ],
})

export const participantsRules = [listedInTheirTurn, namesCanBePrinted]
