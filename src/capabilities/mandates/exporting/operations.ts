import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { paperFormats } from '../../../platform/papers/index.ts'
import { readers } from '../permissions.ts'
import { askOf, registerFilter } from '../register/operations.ts'
import { exportMandates } from './actions.ts'
import { exportStaysReadable } from './rules.ts'

export const exportRegister = operation({
  id: 'mandates.export',
  method: 'GET',
  path: '/mandates/export',
  input: registerFilter.extend({
    format: z.enum(paperFormats),
    layout: z.enum(['register', 'matrix']).default('register'),
    language: z.enum(['es', 'en']).optional(),
  }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [exportStaysReadable],
  freshProof: true,
  bound: { times: 20, withinMinutes: 60 },
  run: (context, { language, ...input }) =>
    exportMandates(language ? { ...context, language } : context, askOf(input)),
})

export const exportingOperations = [exportRegister]
