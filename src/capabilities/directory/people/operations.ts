import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import {
  heldAppointment,
  listedPerson,
  memberOffices,
  person,
  personGiven,
  presidencyOffices,
  secretariat,
  secretariatDesk,
} from '../contract.ts'
import { changePerson, enterPerson, openRecord, people } from './actions.ts'
import { inTheCoordinatorsHand, oneAddressOnePerson } from './rules.ts'

export const readers = may(...secretariat, ...presidencyOffices, ...memberOffices, 'auditor')

export const listPeopleNamed = operation({
  id: 'directory.people',
  method: 'GET',
  path: '/people',
  input: z.object({ words: z.string().max(200).optional(), after: z.string().max(800).optional() }),
  output: z.object({
    people: z.array(listedPerson),
    count: z.number().int(),
    more_than_counted: z.boolean(),
    next: z.string().nullable(),
  }),
  allow: readers,
  refusals: [],
  run: (context, input) => people(context, input),
})

export const getPerson = operation({
  id: 'directory.person',
  method: 'GET',
  path: '/people/{person}',
  input: z.object({ person: z.uuid() }),
  output: person.extend({ appointments: z.array(heldAppointment) }),
  allow: readers,
  refusals: [],
  reads: { purpose: 'record' },
  bound: { times: 600, withinMinutes: 60 },
  run: (context, input) => openRecord(context, input.person),
})

export const enterNewPerson = operation({
  id: 'directory.enter-person',
  method: 'POST',
  path: '/people',
  input: personGiven,
  output: person,
  allow: may(...secretariatDesk),
  refusals: [oneAddressOnePerson],
  run: (context, input) => enterPerson(context, input),
})

export const changeKnownPerson = operation({
  id: 'directory.change-person',
  method: 'PUT',
  path: '/people/{person}',
  input: personGiven.extend({ person: z.uuid() }),
  output: person,
  allow: may(...secretariatDesk),
  refusals: [oneAddressOnePerson, inTheCoordinatorsHand],
  versioned: true,
  run: (context, input) => changePerson(context, input),
})

export const peopleOperations = [listPeopleNamed, getPerson, enterNewPerson, changeKnownPerson]
