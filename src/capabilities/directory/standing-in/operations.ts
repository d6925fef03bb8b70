import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { person } from '../../../platform/operations/permission.ts'
import { leaveTasks, standIns, takeBackTasks } from './actions.ts'
import { leavable, standIn, taskName } from './contract.ts'
import { colleagueStandsIn } from './rules.ts'

export const listStandIns = operation({
  id: 'directory.stand-ins',
  method: 'GET',
  path: '/own/stand-ins',
  input: z.object({}),
  output: z.object({
    leavable: z.array(leavable),
    left: z.array(standIn),
    stoodIn: z.array(standIn),
  }),
  allow: person,
  refusals: [],
  run: standIns,
})

export const leaveToColleague = operation({
  id: 'directory.leave-tasks',
  method: 'POST',
  path: '/own/stand-ins',
  input: z.object({
    appointment: z.uuid(),
    person: z.uuid(),
    tasks: z.array(taskName).min(1).max(20),
    until: z.iso.date(),
  }),
  output: z.object({ stand_in_id: z.uuid() }),
  allow: person,
  refusals: [colleagueStandsIn],
  run: (context, input) => leaveTasks(context, { ...input, until: input.until as Day }),
})

export const takeBack = operation({
  id: 'directory.take-back-tasks',
  method: 'POST',
  path: '/own/stand-ins/{standIn}/end',
  input: z.object({ standIn: z.uuid() }),
  output: z.object({ ended: z.literal(true) }),
  allow: person,
  refusals: [],
  run: (context, input) => takeBackTasks(context, input.standIn),
})

export const standingInOperations = [listStandIns, leaveToColleague, takeBack]
