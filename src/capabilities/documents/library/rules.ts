import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { Access, DocumentState } from '../contract.ts'

const since = '2026-11-27' as Day

type Circulating = { readonly state: DocumentState; readonly hasOriginal: boolean }

export const circulatedWithItsText = rule<Circulating, 'circulated'>({
  id: 'DOC-07',
  sentence: {
    en: 'A draft is circulated once its text is there in its original language.',
    es: 'Un borrador se distribuye cuando su texto está en su idioma original.',
  },
  refusal: {
    en: 'This cannot be circulated: it is circulated already, or its text in the original language is missing.',
    es: 'Esto no se puede distribuir: ya se distribuyó o falta su texto en el idioma original.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state, hasOriginal }) => (state === 'draft' && hasOriginal ? 'circulated' : refuse('DOC-07')),
  scenarios: [
    {
      given: { en: 'a draft with its original', es: 'un borrador con su original' },
      when: { state: 'draft', hasOriginal: true },
      then: 'circulated',
    },
    {
      given: { en: 'a draft without a text', es: 'un borrador sin texto' },
      when: { state: 'draft', hasOriginal: false },
      then: { refused: true },
    },
    {
      given: { en: 'a final document', es: 'un documento final' },
      when: { state: 'final', hasOriginal: true },
      then: { refused: true },
    },
  ],
})

export const finalAfterCirculation = rule<{ readonly state: DocumentState }, 'final'>({
  id: 'DOC-08',
  sentence: {
    en: 'A document becomes final after it was circulated.',
    es: 'Un documento pasa a final después de su distribución.',
  },
  refusal: {
    en: 'Only a circulated document can become final.',
    es: 'Solo un documento distribuido puede pasar a final.',
  },
  authority: { kind: 'practice' },
  since,
  decide: ({ state }) => (state === 'circulated' ? 'final' : refuse('DOC-08')),
  scenarios: [
    {
      given: { en: 'a circulated document', es: 'un documento distribuido' },
      when: { state: 'circulated' },
      then: 'final',
    },
    { given: { en: 'a draft', es: 'un borrador' }, when: { state: 'draft' }, then: { refused: true } },
    {
      given: { en: 'one that was superseded', es: 'uno que fue sustituido' },
      when: { state: 'superseded' },
      then: { refused: true },
    },
  ],
})

type Opening = { readonly access: Access; readonly readers: number; readonly outcome: boolean }

export const namedWhereNamed = rule<Opening, 'open to them'>({
  id: 'DOC-09',
  sentence: {
    en: 'A paper for named participants names them, a paper for a class of readers names none, and what a body adopts is for a class.',
    es: 'Un documento para participantes determinados los nombra; uno para una clase de lectores no nombra a ninguno; y lo que adopta un órgano es para una clase.',
  },
  refusal: {
    en: 'Choose the participants this paper is open to, or a class of readers; a text adopted by a body is for a class.',
    es: 'Elija los participantes a quienes se abre este documento, o una clase de lectores; un texto adoptado por un órgano es para una clase.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ access, readers, outcome }) => {
    const named = access === 'named participants'
    return named === readers > 0 && !(named && outcome) ? 'open to them' : refuse('DOC-09', {}, 'readers')
  },
  scenarios: [
    {
      given: { en: 'a note to two countries', es: 'una nota a dos países' },
      when: { access: 'named participants', readers: 2, outcome: false },
      then: 'open to them',
    },
    {
      given: { en: 'a paper for members', es: 'un documento para miembros' },
      when: { access: 'members', readers: 0, outcome: false },
      then: 'open to them',
    },
    {
      given: {
        en: 'named participants, and nobody named',
        es: 'participantes determinados, sin nombrar a nadie',
      },
      when: { access: 'named participants', readers: 0, outcome: false },
      then: { refused: true },
    },
    {
      given: { en: 'a declaration for two countries', es: 'una declaración para dos países' },
      when: { access: 'named participants', readers: 2, outcome: true },
      then: { refused: true },
    },
  ],
})

export const libraryRules = [circulatedWithItsText, finalAfterCirculation, namedWhereNamed]
