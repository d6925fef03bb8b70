import type { Day } from '../../../kernel/day.ts'
import { refuse } from '../../../kernel/refusal.ts'
import { rule } from '../../../kernel/rule.ts'
import type { DocumentState, Relation } from '../contract.ts'

type Following = { readonly relation: Relation; readonly state: DocumentState; readonly adopted: boolean }

const states: Readonly<Record<DocumentState, { en: string; es: string }>> = {
  draft: { en: 'a draft', es: 'un borrador' },
  circulated: { en: 'circulated', es: 'distribuido' },
  final: { en: 'final', es: 'final' },
  superseded: { en: 'superseded', es: 'sustituido' },
}
const relations: Readonly<Record<Relation, { en: string; es: string }>> = {
  revision: { en: 'a revision', es: 'una revisión' },
  addendum: { en: 'an addendum', es: 'una adición' },
  corrigendum: { en: 'a corrigendum', es: 'una corrección' },
  amendment: { en: 'an amendment', es: 'una enmienda' },
}

export const followsWhatStands = rule<Following, 'follows'>({
  id: 'DOC-10',
  sentence: {
    en: 'A revision replaces, an addendum adds to, and a corrigendum corrects a paper that was circulated or is final; an amendment changes a text a body adopted. A draft is rewritten instead; of a superseded paper its successor is revised.',
    es: 'Una revisión sustituye, una adición completa y una corrección corrige un documento distribuido o final; una enmienda cambia un texto que adoptó un órgano. Un borrador se reescribe; de un documento sustituido se revisa su sucesor.',
  },
  refusal: {
    en: 'There is nothing here for {{relation}} to follow: this document is {{state}}.',
    es: 'Aquí no hay nada a lo que pueda seguir {{relation}}: este documento es {{state}}.',
  },
  values: { state: states, relation: relations },
  authority: { kind: 'standard', source: 'United Nations document symbols, research.un.org/en/docs/symbols' },
  since: '2026-11-27' as Day,
  decide: ({ relation, state, adopted }) => {
    if (state !== 'circulated' && state !== 'final') return refuse('DOC-10', { relation, state }, 'relation')
    return relation === 'amendment' && !adopted
      ? refuse('DOC-10', { relation, state }, 'relation')
      : 'follows'
  },
  scenarios: [
    {
      given: { en: 'a corrigendum to a final paper', es: 'una corrección de un documento final' },
      when: { relation: 'corrigendum', state: 'final', adopted: false },
      then: 'follows',
    },
    {
      given: { en: 'a revision of a circulated paper', es: 'una revisión de un documento distribuido' },
      when: { relation: 'revision', state: 'circulated', adopted: false },
      then: 'follows',
    },
    {
      given: { en: 'an amendment to a declaration', es: 'una enmienda a una declaración' },
      when: { relation: 'amendment', state: 'final', adopted: true },
      then: 'follows',
    },
    {
      given: { en: 'a corrigendum to a draft', es: 'una corrección de un borrador' },
      when: { relation: 'corrigendum', state: 'draft', adopted: false },
      then: { refused: true },
    },
    {
      given: { en: 'a revision of a superseded paper', es: 'una revisión de un documento sustituido' },
      when: { relation: 'revision', state: 'superseded', adopted: false },
      then: { refused: true },
    },
    {
      given: { en: 'an amendment to a working document', es: 'una enmienda a un documento de trabajo' },
      when: { relation: 'amendment', state: 'final', adopted: false },
      then: { refused: true },
    },
  ],
})

type Standing = { readonly relation: Relation | null; readonly parentState: DocumentState | undefined }

export const revisionSupersedes = rule<Standing, 'supersedes' | 'stands beside'>({
  id: 'DOC-11',
  sentence: {
    en: 'A revision supersedes what it revises as soon as it is circulated; an addendum, a corrigendum or an amendment leaves it in force.',
    es: 'Una revisión sustituye a lo que revisa en cuanto se distribuye; una adición, una corrección o una enmienda lo deja en vigor.',
  },
  authority: { kind: 'standard', source: 'United Nations document symbols, research.un.org/en/docs/symbols' },
  since: '2026-11-27' as Day,
  decide: ({ relation, parentState }) =>
    relation === 'revision' && parentState !== undefined && parentState !== 'superseded'
      ? 'supersedes'
      : 'stands beside',
  scenarios: [
    {
      given: { en: 'the first revision of a paper', es: 'la primera revisión de un documento' },
      when: { relation: 'revision', parentState: 'circulated' },
      then: 'supersedes',
    },
    {
      given: { en: 'an addendum to it', es: 'una adición al mismo' },
      when: { relation: 'addendum', parentState: 'circulated' },
      then: 'stands beside',
    },
    {
      given: { en: 'a paper of its own', es: 'un documento propio' },
      when: { relation: null, parentState: undefined },
      then: 'stands beside',
    },
  ],
})

export const derivedRules = [followsWhatStands, revisionSupersedes]
