import { type Actor, participantsOf, publicActor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { memberOffices, presidencyOffices, secretariatDesk } from '../directory/contract.ts'
import { type Access, type Sight, access } from './contract.ts'

const since = '2026-11-24' as Day
const READ_ALL: ReadonlySet<string> = new Set([...secretariatDesk, 'auditor'])
const PRESIDE: ReadonlySet<string> = new Set(presidencyOffices)
const FOR_A_PARTICIPANT: ReadonlySet<string> = new Set([...memberOffices, 'delegate', 'observer'])

export const symbolOnce = rule<{ symbol: string; taken: boolean }, 'free'>({
  id: 'DOC-01',
  sentence: {
    en: 'A symbol is used for one document and never again.',
    es: 'Una signatura sirve para un solo documento y no se reutiliza.',
  },
  refusal: {
    en: 'The symbol {{symbol}} is taken. Choose another.',
    es: 'La signatura {{symbol}} ya está en uso. Elija otra.',
  },
  authority: { kind: 'standard', source: 'United Nations document symbols, research.un.org/en/docs/symbols' },
  since,
  decide: ({ symbol, taken }) => (taken ? refuse('DOC-01', { symbol }, 'symbol') : 'free'),
  scenarios: [
    {
      given: { en: 'a new symbol', es: 'una signatura nueva' },
      when: { symbol: 'RCM/VM/XXX/DECL', taken: false },
      then: 'free',
    },
    {
      given: { en: 'a symbol that exists', es: 'una signatura existente' },
      when: { symbol: 'RCM/VM/XXX/DECL', taken: true },
      then: { refused: true },
    },
  ],
})

export const samePaperOnce = rule<{ earlier: string | undefined }, 'new'>({
  id: 'DOC-02',
  sentence: {
    en: 'The same file is not registered twice.',
    es: 'Un mismo archivo no se registra dos veces.',
  },
  refusal: {
    en: 'This very file already stands as {{symbol}}.',
    es: 'Este mismo archivo ya está registrado como {{symbol}}.',
  },
  authority: { kind: 'house' },
  since,
  decide: ({ earlier }) => (earlier === undefined ? 'new' : refuse('DOC-02', { symbol: earlier }, 'file')),
  scenarios: [
    {
      given: { en: 'a file not seen before', es: 'un archivo no visto antes' },
      when: { earlier: undefined },
      then: 'new',
    },
    {
      given: { en: 'a file registered last week', es: 'un archivo registrado la semana pasada' },
      when: { earlier: 'RCM/VM/XXX/DECL' },
      then: { refused: true },
    },
  ],
})

type Reading = { readonly actor: Actor; readonly access: Access }
const held = (office: string, status?: string): Actor => ({
  kind: 'person',
  personId: office,
  name: office,
  held: [{ office, ...(status ? { participantId: 'a', status } : {}) }],
})

export const readBy = rule<Reading, 'may read'>({
  id: 'DOC-03',
  sentence: {
    en: 'A document is read by those its class of access names: the coordinator, the assistant and the auditor read all; the Presidency in office all but what is the secretariat’s own; people of members what is for members; people of observers what is for members and observers; everyone what is public. The IT specialist, as such, reads what is public.',
    es: 'Un documento lo leen quienes indica su clase de acceso: la Coordinación, la asistencia y la auditoría leen todo; la Presidencia en ejercicio, todo salvo lo propio de la Secretaría; las personas de los miembros, lo destinado a los miembros; las de los observadores, lo destinado a miembros y observadores; cualquiera, lo público. El especialista de TI, como tal, lee lo público.',
  },
  refusal: {
    en: 'This document is not open to you.',
    es: 'Este documento no está abierto para usted.',
  },
  authority: { kind: 'practice' },
  since: '2026-11-27' as Day,
  decide: ({ actor, access }) => {
    if (access === 'public' || actor.kind === 'operator') return 'may read'
    if (actor.kind !== 'person') return refuse('DOC-03')
    const reads = actor.held.some(({ office, status }) => {
      if (READ_ALL.has(office)) return true
      if (PRESIDE.has(office)) return access !== 'secretariat'
      if (!FOR_A_PARTICIPANT.has(office)) return false
      if (status === 'member') return access === 'members' || access === 'members and observers'
      return status === 'observer' && access === 'members and observers'
    })
    return reads ? 'may read' : refuse('DOC-03')
  },
  scenarios: [
    {
      given: { en: 'a visitor, a public document', es: 'una visita, un documento público' },
      when: { actor: publicActor, access: 'public' },
      then: 'may read',
    },
    {
      given: { en: 'a visitor, one for members', es: 'una visita, uno para miembros' },
      when: { actor: publicActor, access: 'members' },
      then: { refused: true },
    },
    {
      given: {
        en: 'a member’s focal point, one for members',
        es: 'un punto focal de un miembro, uno para miembros',
      },
      when: { actor: held('focal point', 'member'), access: 'members' },
      then: 'may read',
    },
    {
      given: {
        en: 'the focal point of a country that is an observer that day',
        es: 'el punto focal de un país que ese día es observador',
      },
      when: { actor: held('focal point', 'observer'), access: 'members' },
      then: { refused: true },
    },
    {
      given: {
        en: 'an observer, one for members and observers',
        es: 'un observador, uno para miembros y observadores',
      },
      when: { actor: held('observer', 'observer'), access: 'members and observers' },
      then: 'may read',
    },
    {
      given: {
        en: 'civil society, one for members and observers',
        es: 'la sociedad civil, uno para miembros y observadores',
      },
      when: { actor: held('observer', 'civil society'), access: 'members and observers' },
      then: { refused: true },
    },
    {
      given: {
        en: 'the Presidency, one it shares with the secretariat',
        es: 'la Presidencia, uno compartido con la Secretaría',
      },
      when: { actor: held('ppt head', 'member'), access: 'presidency and secretariat' },
      then: 'may read',
    },
    {
      given: {
        en: 'the Presidency, one of the secretariat alone',
        es: 'la Presidencia, uno solo de la Secretaría',
      },
      when: { actor: held('ppt head', 'member'), access: 'secretariat' },
      then: { refused: true },
    },
    {
      given: { en: 'the IT specialist, one for members', es: 'el especialista de TI, uno para miembros' },
      when: { actor: held('it specialist'), access: 'members' },
      then: { refused: true },
    },
    {
      given: { en: 'the auditor, one of the secretariat', es: 'la auditoría, uno de la Secretaría' },
      when: { actor: held('auditor'), access: 'secretariat' },
      then: 'may read',
    },
  ],
})

/** What an actor sees beside what is public: every class they may read, and what is the participants' they speak for. */
export function sightOf(actor: Actor): Sight {
  const classes = access.options.filter(
    (one) => one !== 'public' && readBy.decide({ actor, access: one }) === 'may read',
  )
  return { classes, speaksFor: participantsOf(actor, ...memberOffices) }
}

export const documentRules = [symbolOnce, samePaperOnce, readBy]
