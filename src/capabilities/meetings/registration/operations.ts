import { z } from 'zod'
import { operation } from '../../../platform/operations/operation.ts'
import { anyone, may, signedIn } from '../../../platform/operations/permission.ts'
import { textGiven } from '../../conference/contract.ts'
import { secretariatDesk } from '../../directory/contract.ts'
import { meeting } from '../contract.ts'
import { registeredInTurn } from '../delegations/accrediting/rules.ts'
import { terms } from '../delegations/contract.ts'
import { namesCanBePrinted } from '../participants/rules.ts'
import { particulars } from '../particulars/contract.ts'
import { askedUntilItCloses } from '../particulars/rules.ts'
import { opened } from './contract.ts'
import { takesPlace } from '../planning/invitations/rules.ts'
import { photoGiven } from '../photos/contract.ts'
import { photoTaken } from '../photos/rules.ts'
import { openRegistration, photoAhead, register, settleTerms, termsOf } from './actions.ts'
import { linkRegistersItsPerson, nominationsBeforeItCloses, quotaCoversThePlaces } from './rules.ts'

export const getTerms = operation({
  id: 'meetings.registration-terms',
  method: 'GET',
  path: '/meetings/{meeting}/registration-terms',
  input: z.object({ meeting: z.uuid() }),
  output: z.object({ meeting, terms: terms.nullable(), version: z.number().int() }),
  allow: signedIn,
  refusals: [],
  run: (context, input) => termsOf(context, input.meeting),
})

export const settle = operation({
  id: 'meetings.settle-registration',
  method: 'PUT',
  path: '/meetings/{meeting}/registration-terms',
  input: terms.omit({ version: true }).extend({ meeting: z.uuid() }),
  output: terms,
  allow: may(...secretariatDesk),
  refusals: [nominationsBeforeItCloses, quotaCoversThePlaces],
  versioned: true,
  run: settleTerms,
})

const token = z.string().min(20).max(200)
export const getRegistration = operation({
  id: 'meetings.registration',
  method: 'GET',
  path: '/registration/{token}',
  input: z.object({ token }),
  output: opened,
  allow: anyone,
  refusals: [linkRegistersItsPerson],
  run: (context, input) => openRegistration(context, input.token),
})

export const registerByLink = operation({
  id: 'meetings.register',
  method: 'POST',
  path: '/registration/{token}',
  input: z.object({
    token,
    printed_name: z.string().trim().min(1).max(120),
    job_title: textGiven.or(z.object({})).default({}),
    floor_language: z.enum(['es', 'en']),
    diet: particulars.shape.diet.default(null),
    access_needs: particulars.shape.access_needs.default(null),
    sex: particulars.shape.sex.default(null),
    photo: photoGiven.nullable().default(null),
    /** Takes the photo away that was given before. */
    without_photo: z.boolean().default(false),
  }),
  output: opened,
  allow: anyone,
  refusals: [
    linkRegistersItsPerson,
    takesPlace,
    registeredInTurn,
    askedUntilItCloses,
    namesCanBePrinted,
    photoTaken,
  ],
  versioned: true,
  secret: true,
  takesFiles: true,
  // By network address: a whole ministry may register from one.
  bound: { times: 600, withinMinutes: 60 },
  ahead: photoAhead,
  run: register,
})

export const registrationOperations = [getTerms, settle, getRegistration, registerByLink]
