import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { download } from '../../../platform/operations/download.ts'
import { anyOf, may, own } from '../../../platform/operations/permission.ts'
import { text } from '../../conference/contract.ts'
import {
  memberOffices,
  personGiven,
  presidencyOffices,
  secretariat,
  secretariatDesk,
  typedPerson,
} from '../../directory/contract.ts'
import { appointmentRules } from '../../directory/index.ts'
import { paperCannotRun } from '../../documents/index.ts'
import { meeting } from '../contract.ts'
import { namesCanBePrinted } from '../participants/rules.ts'
import { accredit, askAgain, confirm } from './accrediting/actions.ts'
import { headSucceeded, registeredInTurn } from './accrediting/rules.ts'
import { delegateTo, delegationTo, delegationsTo, noteOf, otherTo, othersTo } from './actions.ts'
import {
  category,
  counts,
  delegation,
  nomination,
  ofNoParticipant,
  registration,
  role,
  terms,
} from './contract.ts'
import { substitute, withdraw } from './leaving.ts'
import { nominate } from './nominating/actions.ts'
import { comesOnce, everyRowWhole, nominatedInTime, oneHead } from './nominating/rules.ts'
import { takesPlace } from '../planning/invitations/rules.ts'
import { delegatesUntilItCloses } from './rules.ts'

const desk = may(...secretariatDesk)
/** Who may see every delegation. */
const overseers = may(...secretariat, ...presidencyOffices, 'auditor')
type OfDelegation = { readonly participant: string }
const ofDelegation = ({ participant }: OfDelegation): string => participant
/** Who speaks for a participant when it names its people. */
const ownPeople = own<OfDelegation>('delegation', ofDelegation, ...memberOffices, 'observer')
const ofDelegationIn = { meeting: z.uuid(), participant: z.uuid() }

const note = z.string().trim().min(1).max(200)
/** As typed: what is missing is told by row, by a rule. */
const named = z.object({
  ...typedPerson,
  role: role.nullable().default('delegate'),
  job_title: text.default({}),
  language: personGiven.shape.language.default('es'),
})
const people = z.array(named).min(1).max(300)
const nominated = z.object({ nominated: z.number().int(), waiting: z.number().int() })

export const listDelegations = operation({
  id: 'meetings.delegations',
  method: 'GET',
  path: '/meetings/{meeting}/delegations',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting, terms: terms.nullable(), delegations: z.array(delegation) }),
  allow: overseers,
  refusals: [],
  run: (context, input) => delegationsTo(context, input.meeting),
})

const found = z.object({
  meeting,
  terms: terms.nullable(),
  participant: z.object({ participant_id: z.uuid(), code: z.string(), short: text }).nullable(),
  category,
  counts,
  people: z.array(registration),
  next: z.uuid().nullable(),
  nominations: z.array(nomination),
})
const person = found.pick({ meeting: true, participant: true, category: true }).extend({
  person: registration,
  successors: z.array(
    registration.pick({ registration_id: true, given_name: true, family_name: true, role: true }),
  ),
})
/** Behind whom a page of people begins. */
const after = z.uuid().optional()
/** Who may see a delegation: those who oversee them all, and its own. */
const seers = anyOf(
  overseers,
  own<OfDelegation>('delegation', ofDelegation, ...memberOffices, 'observer', 'delegate'),
)

export const getDelegation = operation({
  id: 'meetings.delegation',
  method: 'GET',
  path: '/meetings/{meeting}/delegations/{participant}',
  input: z.object({ ...ofDelegationIn, after }),
  output: found,
  allow: seers,
  refusals: [],
  run: delegationTo,
})

export const listOthers = operation({
  id: 'meetings.others',
  method: 'GET',
  path: '/meetings/{meeting}/registrations/{category}',
  input: z.object({ meeting: z.uuid(), category: ofNoParticipant, after }),
  output: found,
  allow: overseers,
  refusals: [],
  run: othersTo,
})

export const getDelegate = operation({
  id: 'meetings.delegate',
  method: 'GET',
  path: '/meetings/{meeting}/delegations/{participant}/registrations/{registration}',
  input: z.object({ ...ofDelegationIn, registration: z.uuid() }),
  output: person,
  allow: seers,
  refusals: [],
  run: delegateTo,
})

export const getOther = operation({
  id: 'meetings.other',
  method: 'GET',
  path: '/meetings/{meeting}/registrations/{category}/{registration}',
  input: z.object({ meeting: z.uuid(), category: ofNoParticipant, registration: z.uuid() }),
  output: person,
  allow: overseers,
  refusals: [],
  run: otherTo,
})

const nominating = [
  delegatesUntilItCloses,
  takesPlace,
  nominatedInTime,
  everyRowWhole,
  comesOnce,
  oneHead,
  namesCanBePrinted,
  paperCannotRun,
]

export const nominateDelegation = operation({
  id: 'meetings.nominate',
  method: 'POST',
  path: '/meetings/{meeting}/delegations/{participant}/nominations',
  input: z.object({
    ...ofDelegationIn,
    note,
    file: z.object({ name: z.string().max(300), content: z.base64() }).optional(),
    people,
  }),
  output: nominated,
  allow: anyOf(desk, ownPeople),
  refusals: nominating,
  takesFiles: true,
  bound: { times: 120, withinMinutes: 60 },
  run: (context, { file, ...input }) =>
    nominate(context, {
      ...input,
      ...(file ? { file: { name: file.name, bytes: Buffer.from(file.content, 'base64') } } : {}),
    }),
})

export const enterOthers = operation({
  id: 'meetings.enter-others',
  method: 'POST',
  path: '/meetings/{meeting}/registrations/{category}',
  input: z.object({ meeting: z.uuid(), category: ofNoParticipant, note, people }),
  output: nominated,
  allow: desk,
  refusals: nominating,
  run: nominate,
})

export const getNote = operation({
  id: 'meetings.nomination-note',
  method: 'GET',
  path: '/meetings/{meeting}/delegations/{participant}/nominations/{nomination}',
  input: z.object({ ...ofDelegationIn, nomination: z.uuid() }),
  output: download,
  gives: 'file',
  allow: anyOf(overseers, ownPeople),
  refusals: [],
  run: noteOf,
})

const chosen = z.object({ meeting: z.uuid(), registrations: z.array(z.uuid()).min(1).max(300) })

export const accreditPeople = operation({
  id: 'meetings.accredit',
  method: 'POST',
  path: '/meetings/{meeting}/accreditations',
  input: chosen,
  output: z.object({ accredited: z.number().int() }),
  allow: desk,
  refusals: [delegatesUntilItCloses, takesPlace, registeredInTurn, ...appointmentRules],
  bound: { times: 120, withinMinutes: 60 },
  run: accredit,
})

export const confirmPeople = operation({
  id: 'meetings.confirm',
  method: 'POST',
  path: '/meetings/{meeting}/confirmations',
  input: chosen,
  output: z.object({ confirmed: z.number().int() }),
  allow: desk,
  refusals: [delegatesUntilItCloses, takesPlace, registeredInTurn],
  bound: { times: 120, withinMinutes: 60 },
  run: confirm,
})

export const askToRegisterAgain = operation({
  id: 'meetings.ask-again',
  method: 'POST',
  path: '/registrations/{registration}/link',
  input: z.object({ registration: z.uuid() }),
  output: z.object({ sent: z.boolean() }),
  allow: desk,
  refusals: [registeredInTurn],
  bound: { times: 120, withinMinutes: 60 },
  run: askAgain,
})

const leaving = z.object({
  registration: z.uuid(),
  why: z.string().trim().min(1).max(500),
  /** Who leads the delegation now, where its head leaves. */
  successor: z.uuid().optional(),
})
const left = z.object({ withdrawn: z.uuid(), promoted: z.number().int() })

export const withdrawDelegate = operation({
  id: 'meetings.withdraw-delegate',
  method: 'POST',
  path: '/meetings/{meeting}/delegations/{participant}/registrations/{registration}/withdrawal',
  input: leaving.extend(ofDelegationIn),
  output: left,
  allow: anyOf(desk, ownPeople),
  refusals: [delegatesUntilItCloses, registeredInTurn, headSucceeded],
  run: withdraw,
})

export const withdrawOther = operation({
  id: 'meetings.withdraw',
  method: 'POST',
  path: '/meetings/{meeting}/registrations/{category}/{registration}/withdrawal',
  input: leaving.omit({ successor: true }).extend({ meeting: z.uuid(), category: ofNoParticipant }),
  output: left,
  allow: desk,
  refusals: [delegatesUntilItCloses, registeredInTurn],
  run: withdraw,
})

export const substituteDelegate = operation({
  id: 'meetings.substitute',
  method: 'POST',
  path: '/meetings/{meeting}/delegations/{participant}/registrations/{registration}/substitution',
  input: z.object({
    ...ofDelegationIn,
    registration: z.uuid(),
    note,
    person: named.omit({ role: true }),
  }),
  output: z.object({ registration_id: z.uuid() }),
  allow: anyOf(desk, ownPeople),
  refusals: [delegatesUntilItCloses, registeredInTurn, everyRowWhole, comesOnce, namesCanBePrinted],
  run: substitute,
})

export const delegationOperations = [
  listDelegations,
  getDelegation,
  getDelegate,
  listOthers,
  getOther,
  nominateDelegation,
  enterOthers,
  getNote,
  accreditPeople,
  confirmPeople,
  askToRegisterAgain,
  withdrawDelegate,
  withdrawOther,
  substituteDelegate,
]
