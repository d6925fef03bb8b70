import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { presidencyOffices, secretariat, secretariatDesk, typedPerson } from '../../directory/contract.ts'
import { appointmentRules } from '../../directory/index.ts'
import { category, ofNoParticipant, role } from '../delegations/contract.ts'
import { comesOnce, everyRowWhole, nominatedInTime, oneHead } from '../delegations/nominating/rules.ts'
import { delegatesUntilItCloses } from '../delegations/rules.ts'
import { namesCanBePrinted } from '../participants/rules.ts'
import { takesPlace } from '../planning/invitations/rules.ts'
import { doorOf, personAt, replaceBadge, rosterOf } from './actions.ts'
import { manifestOf } from './app.ts'
import { attendanceOf } from './attendance/actions.ts'
import { printBadges } from './badges/actions.ts'
import { attendance, door, personAtTheDoor, roster } from './contract.ts'
import { printPlates } from './plates/actions.ts'
import { badgeOfTheConfirmed, checkedInOnce, placeForWalkIn } from './rules.ts'
import { checkIn, receiveScans } from './scans/actions.ts'
import { walkIn } from './walk-ins/actions.ts'
import { MOST_SCANS, deviceGiven, scanGiven, scanTaken, sessionNumber } from './scans/contract.ts'

const desk = may(...secretariatDesk)
const meeting = z.uuid()
const language = z.enum(['es', 'en']).optional()

export const getDoor = operation({
  id: 'meetings.door',
  method: 'GET',
  path: '/meetings/{meeting}/door',
  input: z.object({
    meeting,
    session: z.coerce.number().pipe(sessionNumber.unwrap()).optional(),
    name: z.string().trim().max(100).optional(),
    after: z.uuid().optional(),
  }),
  output: door,
  allow: desk,
  refusals: [],
  run: (context, { session = null, ...input }) => doorOf(context, { ...input, session }),
})

export const getAtTheDoor = operation({
  id: 'meetings.at-the-door',
  method: 'GET',
  path: '/registrations/{registration}/door',
  input: z.object({ registration: z.uuid() }),
  output: personAtTheDoor,
  allow: desk,
  refusals: [],
  run: personAt,
})

export const getRoster = operation({
  id: 'meetings.door-roster',
  method: 'GET',
  path: '/meetings/{meeting}/door/roster',
  input: z.object({ meeting, known: z.string().max(100).optional() }),
  output: roster,
  allow: desk,
  refusals: [],
  run: rosterOf,
})

export const getApp = operation({
  id: 'meetings.door-app',
  method: 'GET',
  path: '/meetings/{meeting}/door/app',
  input: z.object({ meeting }),
  output: download,
  gives: 'file',
  allow: desk,
  refusals: [],
  run: (context, input) => manifestOf(context, input.meeting),
})

export const sendScans = operation({
  id: 'meetings.send-scans',
  method: 'POST',
  path: '/meetings/{meeting}/door/scans',
  input: z.object({
    meeting,
    device: deviceGiven,
    /** By the device's clock, at the moment of sending. */
    sent_at: z.iso.datetime(),
    scans: z.array(scanGiven).max(MOST_SCANS),
  }),
  output: z.object({ received_at: z.string(), scans: z.array(scanTaken) }),
  allow: desk,
  refusals: [takesPlace],
  run: receiveScans,
})

export const checkInByHand = operation({
  id: 'meetings.check-in',
  method: 'POST',
  path: '/registrations/{registration}/check-in',
  input: z.object({ registration: z.uuid(), session: sessionNumber.default(null) }),
  output: z.object({ registration_id: z.uuid(), at: z.string() }),
  allow: desk,
  refusals: [takesPlace, badgeOfTheConfirmed, checkedInOnce],
  run: checkIn,
})

const walking = z.object({
  meeting,
  ...typedPerson,
  role: role.nullable().default(null),
  note: z.string().trim().min(1).max(200),
})

export const takeIn = operation({
  id: 'meetings.take-in',
  method: 'POST',
  path: '/meetings/{meeting}/walk-ins',
  input: z.union([walking.extend({ participant: z.uuid() }), walking.extend({ category: ofNoParticipant })]),
  output: z.object({ registration_id: z.uuid() }),
  allow: desk,
  refusals: [
    delegatesUntilItCloses,
    takesPlace,
    nominatedInTime,
    everyRowWhole,
    comesOnce,
    oneHead,
    namesCanBePrinted,
    placeForWalkIn,
    ...appointmentRules,
  ],
  bound: { times: 300, withinMinutes: 60 },
  run: walkIn,
})

export const replaceLostBadge = operation({
  id: 'meetings.replace-badge',
  method: 'POST',
  path: '/registrations/{registration}/badge',
  input: z.object({ registration: z.uuid() }),
  output: z.object({ registration_id: z.uuid(), serial: z.number().int() }),
  allow: desk,
  refusals: [badgeOfTheConfirmed],
  run: replaceBadge,
})

export const getBadges = operation({
  id: 'meetings.badges',
  method: 'GET',
  path: '/meetings/{meeting}/badges/{layout}',
  input: z.object({
    meeting,
    layout: z.enum(['sheet', 'single']),
    registration: z.uuid().optional(),
    category: category.optional(),
    language,
  }),
  output: download,
  gives: 'file',
  allow: desk,
  refusals: [badgeOfTheConfirmed],
  bound: { times: 300, withinMinutes: 60 },
  reads: { purpose: 'badge' },
  run: printBadges,
})

export const getPlates = operation({
  id: 'meetings.name-plates',
  method: 'GET',
  path: '/meetings/{meeting}/name-plates',
  input: z.object({
    meeting,
    language,
    order: language,
    /** The letter that was drawn to begin with. */
    from: z
      .string()
      .regex(/^\p{L}$/u)
      .optional(),
  }),
  output: download,
  gives: 'file',
  allow: desk,
  refusals: [],
  bound: { times: 300, withinMinutes: 60 },
  run: printPlates,
})

export const getAttendance = operation({
  id: 'meetings.attendance',
  method: 'GET',
  path: '/meetings/{meeting}/attendance',
  input: z.object({
    meeting,
    session: z.coerce.number().pipe(sessionNumber.unwrap()).optional(),
    day: z.iso.date().optional(),
  }),
  output: attendance,
  allow: may(...secretariat, ...presidencyOffices, 'auditor'),
  refusals: [],
  run: attendanceOf,
})

export const doorOperations = [
  getDoor,
  getAtTheDoor,
  getRoster,
  getApp,
  sendScans,
  checkInByHand,
  takeIn,
  replaceLostBadge,
  getBadges,
  getPlates,
  getAttendance,
]
