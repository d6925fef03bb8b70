import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { signedIn } from '../../../platform/operations/permission.ts'
import { readers } from '../people/operations.ts'
import { before, story } from './contract.ts'
import { storyOfAppointment, storyOfBody, storyOfParticipant, storyOfPerson } from './records.ts'

export const tellPerson = operation({
  id: 'directory.person-story',
  method: 'GET',
  path: '/people/{person}/story',
  input: z.object({ person: z.uuid(), before }),
  output: story,
  allow: readers,
  refusals: [],
  run: storyOfPerson,
})

export const tellAppointment = operation({
  id: 'directory.appointment-story',
  method: 'GET',
  path: '/appointments/{appointment}/story',
  input: z.object({ appointment: z.uuid(), before }),
  output: story,
  allow: readers,
  refusals: [],
  run: storyOfAppointment,
})

/** The records of participants and bodies are open to everyone; who changed them when, to those who hold an office. */
export const tellParticipant = operation({
  id: 'directory.participant-story',
  method: 'GET',
  path: '/participants/{code}/story',
  input: z.object({ code: z.string().max(40), before }),
  output: story,
  allow: signedIn,
  refusals: [],
  run: storyOfParticipant,
})

export const tellBody = operation({
  id: 'directory.body-story',
  method: 'GET',
  path: '/bodies/{code}/story',
  input: z.object({ code: z.string().max(40), before }),
  output: story,
  allow: signedIn,
  refusals: [],
  run: storyOfBody,
})

export const storyOperations = [tellPerson, tellAppointment, tellParticipant, tellBody]
