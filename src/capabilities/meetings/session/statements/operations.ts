import { z } from 'zod'
import { download } from '../../../../platform/operations/download.ts'
import { operation } from '../../../../platform/operations/operation.ts'
import { anyOf, own } from '../../../../platform/operations/permission.ts'
import { memberOffices } from '../../../directory/contract.ts'
import { paperCannotRun } from '../../../documents/index.ts'
import { statement } from '../contract.ts'
import { chair } from '../sessions/operations.ts'
import { handIn, statementFile, statementsFor, takeStatementBack } from './actions.ts'
import { handedInBeforehand } from './rules.ts'

type OfDelegation = { readonly participant: string }
/** The delegation itself, and those who run the session. */
const forDelegation = anyOf(
  chair,
  own<OfDelegation>('delegation', ({ participant }) => participant, ...memberOffices, 'delegate', 'observer'),
)
const bound = { times: 120, withinMinutes: 60 }
const ofDelegation = { meeting: z.uuid(), participant: z.uuid() }
const after = z.uuid().optional()
const listed = z.object({ statements: z.array(statement), next: z.uuid().nullable() })

export const getStatements = operation({
  id: 'meetings.statements',
  method: 'GET',
  path: '/meetings/{meeting}/statements',
  input: z.object({ meeting: z.uuid(), after }),
  output: listed,
  allow: chair,
  refusals: [],
  run: statementsFor,
})

export const getOwnStatements = operation({
  id: 'meetings.own-statements',
  method: 'GET',
  path: '/meetings/{meeting}/delegations/{participant}/statements',
  input: z.object({ ...ofDelegation, after }),
  output: listed,
  allow: forDelegation,
  refusals: [],
  run: statementsFor,
})

export const handStatementIn = operation({
  id: 'meetings.hand-in-statement',
  method: 'POST',
  path: '/meetings/{meeting}/delegations/{participant}/statements',
  input: z.object({
    ...ofDelegation,
    item: z.uuid(),
    language: z.enum(['es', 'en']),
    file: z.object({ name: z.string().max(300), content: z.base64() }),
  }),
  output: z.object({ statement_id: z.uuid() }),
  allow: forDelegation,
  refusals: [handedInBeforehand, paperCannotRun],
  takesFiles: true,
  bound,
  run: (context, { file, ...input }) =>
    handIn(context, { ...input, file: { name: file.name, bytes: Buffer.from(file.content, 'base64') } }),
})

export const takeBackStatement = operation({
  id: 'meetings.take-statement-back',
  method: 'DELETE',
  path: '/meetings/{meeting}/delegations/{participant}/statements/{statement}',
  input: z.object({ ...ofDelegation, statement: z.uuid() }),
  output: z.object({ statement_id: z.uuid() }),
  allow: forDelegation,
  refusals: [],
  run: takeStatementBack,
})

export const getStatement = operation({
  id: 'meetings.statement',
  method: 'GET',
  path: '/meetings/{meeting}/delegations/{participant}/statements/{statement}',
  input: z.object({ ...ofDelegation, statement: z.uuid() }),
  output: download,
  gives: 'file',
  allow: forDelegation,
  refusals: [],
  bound,
  run: statementFile,
})

export const statementOperations = [
  getStatements,
  getOwnStatements,
  handStatementIn,
  takeBackStatement,
  getStatement,
]
