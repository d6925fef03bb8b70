import { type Actor, participantsOf, publicActor } from '../../kernel/actor.ts'
import type { Day } from '../../kernel/day.ts'
import { refuse } from '../../kernel/refusal.ts'
import { rule } from '../../kernel/rule.ts'
import { memberOffices, presidencyOffices, secretariatDesk } from '../directory/contract.ts'
import { archiveRules } from './archives/rules.ts'
import { type Access, type DocumentState, type Sight, access } from './contract.ts'
import { commentRules } from './comments/rules.ts'
import { derivedRules } from './derived/rules.ts'
import { libraryRules } from './library/rules.ts'
import { printingRules } from './printing/rules.ts'
import { symbolRules } from './symbols/rules.ts'
import { versionRules } from './versions/rules.ts'

const since = '2026-11-24' as Day
const READ_ALL: ReadonlySet<string> = new Set([...secretariatDesk, 'auditor'])
const PRESIDE: ReadonlySet<string> = new Set(presidencyOffices)
const FOR_A_PARTICIPANT: ReadonlySet<string> = new Set([...memberOffices, 'delegate', 'observer'])

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

type Reading = { readonly actor: Actor; readonly access: Access; readonly readers?: readonly string[] }
const held = (office: string, status?: string): Actor => ({
  kind: 'person',
  personId: office,
  name: office,
  held: [{ office, ...(status ? { participantId: 'a', status } : {}) }],
})

export const readBy = rule<Reading, 'may read'>({
  id: 'DOC-03',
  sentence: {
    en: 'A document is read by those its class of access names: the coordinator, the assistant and the auditor read all; the Presidency in office all but what is the secretariat’s own; people of members what is for members; people of observers what is for members and observers; people of a named participant what is for it; everyone what is public. The IT specialist, as such, reads what is public.',
    es: 'Un documento lo leen quienes indica su clase de acceso: la Coordinación, la asistencia y la auditoría leen todo; la Presidencia en ejercicio, todo salvo lo propio de la Secretaría; las personas de los miembros, lo destinado a los miembros; las de los observadores, lo destinado a miembros y observadores; las de un participante nombrado, lo destinado a él; cualquiera, lo público. El especialista de TI, como tal, lee lo público.',
  },
  refusal: {
    en: 'This document is not open to you.',
    es: 'Este documento no está abierto para usted.',
  },
  authority: { kind: 'practice' },
  since: '2026-11-27' as Day,
  decide: ({ actor, access, readers = [] }) => {
    if (access === 'public' || actor.kind === 'operator') return 'may read'
    if (actor.kind !== 'person') return refuse('DOC-03')
    const reads = actor.held.some(({ office, status, participantId }) => {
      if (READ_ALL.has(office)) return true
      if (PRESIDE.has(office)) return access !== 'secretariat'
      if (!FOR_A_PARTICIPANT.has(office)) return false
      if (access === 'named participants')
        return participantId !== undefined && readers.includes(participantId)
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
      given: {
        en: 'a focal point, one for their country among others',
        es: 'un punto focal, uno para su país, entre otros',
      },
      when: { actor: held('focal point', 'member'), access: 'named participants', readers: ['a', 'b'] },
      then: 'may read',
    },
    {
      given: { en: 'a focal point, one for another country', es: 'un punto focal, uno para otro país' },
      when: { actor: held('focal point', 'member'), access: 'named participants', readers: ['b'] },
      then: { refused: true },
    },
    {
      given: { en: 'the auditor, one of the secretariat', es: 'la auditoría, uno de la Secretaría' },
      when: { actor: held('auditor'), access: 'secretariat' },
      then: 'may read',
    },
  ],
})

type Standing = { readonly state: DocumentState; readonly access: Access }

export const openOnceCirculated = rule<Standing, Access>({
  id: 'DOC-16',
  sentence: {
    en: 'Until it is circulated a draft is the Presidency’s and the secretariat’s, or the secretariat’s alone; then it is open to those it is for.',
    es: 'Hasta su distribución, un borrador es de la Presidencia y la Secretaría, o solo de la Secretaría; después se abre a quienes va destinado.',
  },
  authority: { kind: 'practice' },
  since: '2026-11-27' as Day,
  decide: ({ state, access }) =>
    state === 'draft' && access !== 'secretariat' ? 'presidency and secretariat' : access,
  scenarios: [
    {
      given: { en: 'a draft for everyone', es: 'un borrador para todos' },
      when: { state: 'draft', access: 'public' },
      then: 'presidency and secretariat',
    },
    {
      given: { en: 'a draft of the secretariat', es: 'un borrador de la Secretaría' },
      when: { state: 'draft', access: 'secretariat' },
      then: 'secretariat',
    },
    {
      given: { en: 'the same paper, circulated', es: 'el mismo documento, distribuido' },
      when: { state: 'circulated', access: 'public' },
      then: 'public',
    },
  ],
})

/** What an actor sees beside what is public: every class they may read, what is the participants' they speak for, and what is for those they read for. */
export function sightOf(actor: Actor): Sight {
  const classes = access.options.filter(
    (one) => one !== 'public' && readBy.decide({ actor, access: one }) === 'may read',
  )
  return {
    classes,
    speaksFor: participantsOf(actor, ...memberOffices),
    readsFor: participantsOf(actor, ...FOR_A_PARTICIPANT),
  }
}

export const documentRules = [
  ...symbolRules,
  samePaperOnce,
  readBy,
  openOnceCirculated,
  ...libraryRules,
  ...derivedRules,
  ...versionRules,
  ...archiveRules,
  ...printingRules,
  ...commentRules,
]
