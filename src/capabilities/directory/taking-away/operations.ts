import { z } from 'zod'
import type { Day } from '../../../kernel/day.ts'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { office } from '../contract.ts'
import { readers } from '../people/operations.ts'
import { appointmentsSheet, peopleCards, peopleSheet, personCard } from './actions.ts'

const someWords = z.object({ words: z.string().max(200).optional() })

export const takeAppointments = operation({
  id: 'directory.appointments-sheet',
  method: 'GET',
  path: '/appointments.xlsx',
  input: z.object({
    on: z.iso.date().optional(),
    participant: z.uuid().optional(),
    office: office.optional(),
  }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  freshProof: true,
  reads: { purpose: 'taken away' },
  bound: { times: 20, withinMinutes: 60 },
  run: (context, input) =>
    appointmentsSheet(context, (input.on as Day | undefined) ?? context.today, {
      participantId: input.participant,
      offices: input.office ? [input.office] : undefined,
    }),
})

export const takePeople = operation({
  id: 'directory.people-sheet',
  method: 'GET',
  path: '/people.xlsx',
  input: someWords,
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  freshProof: true,
  reads: { purpose: 'taken away' },
  bound: { times: 20, withinMinutes: 60 },
  run: (context, input) => peopleSheet(context, input),
})

export const takeCards = operation({
  id: 'directory.people-cards',
  method: 'GET',
  path: '/people.vcf',
  input: someWords,
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  freshProof: true,
  reads: { purpose: 'taken away' },
  bound: { times: 20, withinMinutes: 60 },
  run: (context, input) => peopleCards(context, input),
})

export const takeCard = operation({
  id: 'directory.person-card',
  method: 'GET',
  path: '/people/{person}/card.vcf',
  input: z.object({ person: z.uuid() }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [],
  reads: { purpose: 'taken away' },
  bound: { times: 120, withinMinutes: 60 },
  run: (context, input) => personCard(context, input.person),
})

export const takingAwayOperations = [takeAppointments, takePeople, takeCards, takeCard]
