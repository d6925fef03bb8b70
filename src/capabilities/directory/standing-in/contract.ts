import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { type Office, memberOffices, office, presidencyOffices, secretariatDesk } from '../contract.ts'

/** A task that can be left to a colleague for a while: whose it is, and the operations it takes. Offices, access and money are never among them. */
export type Task = { readonly offices: readonly Office[]; readonly operations: readonly string[] }

export const tasks = {
  answering: {
    offices: [...memberOffices, ...presidencyOffices, ...secretariatDesk],
    operations: ['mandates.note', 'mandates.report'],
  },
  supervising: {
    offices: presidencyOffices,
    operations: ['mandates.supervise', 'mandates.propose-in-round'],
  },
  instructing: { offices: presidencyOffices, operations: ['mandates.instruct'] },
  reading: {
    offices: secretariatDesk,
    operations: [
      'mandates.take-in',
      'mandates.review',
      'mandates.confirm',
      'mandates.mark-read',
      'mandates.rewrite',
      'mandates.join',
      'mandates.propose',
      'mandates.keep-draft',
    ],
  },
  following: {
    offices: secretariatDesk,
    operations: [
      'mandates.ask',
      'mandates.propose-date',
      'mandates.close',
      'mandates.link',
      'mandates.unlink',
      'mandates.remind',
    ],
  },
  meetings: {
    offices: secretariatDesk,
    operations: ['meetings.plan', 'meetings.change', 'meetings.add-item'],
  },
} as const satisfies Record<string, Task>

export type TaskName = keyof typeof tasks
export const taskNames = Object.keys(tasks) as TaskName[]

export const isTask = (name: string): name is TaskName => name in tasks

/** The operations of these tasks. */
export const operationsOf = (names: readonly string[]): string[] =>
  names.flatMap((name): readonly string[] => (isTask(name) ? tasks[name].operations : []))

/** The tasks that whoever holds this office may leave to a colleague. */
export const tasksOf = (office: string): TaskName[] =>
  taskNames.filter((name) => (tasks[name].offices as readonly string[]).includes(office))

export const taskName = z.enum(taskNames)

/** An office someone holds now, what of it they may leave to a colleague, and to whom. */
export const leavable = z.object({
  appointment_id: z.uuid(),
  office,
  participant: text.nullable(),
  tasks: z.array(taskName),
  colleagues: z.array(z.object({ person_id: z.uuid(), name: z.string() })),
})
export type Leavable = z.infer<typeof leavable>

/** Tasks of an office that someone does in a colleague's place. */
export const standIn = z.object({
  stand_in_id: z.uuid(),
  office,
  participant: text.nullable(),
  tasks: z.array(z.string()),
  from_day: z.iso.date(),
  until_day: z.iso.date(),
  /** The other of the two. */
  with: z.string(),
})
export type StandIn = z.infer<typeof standIn>
