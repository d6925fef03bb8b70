import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may } from '../../../platform/operations/permission.ts'
import { text } from '../../conference/contract.ts'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { namesCanBePrinted } from '../participants/rules.ts'
import { answeringOperations } from './answering/operations.ts'
import { convocationTerms, language, letterShown, template, wording } from './contract.ts'
import { conveningOperations } from './convening/operations.ts'
import { previewPaper, wordedIn } from './letters/preview.ts'
import { changeTemplate } from './templates/actions.ts'
import { blanksFit } from './templates/rules.ts'
import { settleTerms, termsOf } from './terms.ts'

const desk = may(...secretariatDesk)
const readers = may(...secretariatDesk, ...presidencyOffices, 'auditor')

export const getLetterTemplate = operation({
  id: 'meetings.letter-template',
  method: 'GET',
  path: '/convocation-letter/{letter}',
  input: z.object({ letter: language, participant: z.uuid().optional() }),
  output: z.object({
    template,
    blanks: z.array(z.string()),
    needed: z.array(z.string()),
    sample: z
      .object({
        meeting_id: z.uuid(),
        meeting: text,
        participant_id: z.uuid(),
        choices: z.array(z.object({ participant_id: z.uuid(), short: text })),
        shown: letterShown,
      })
      .nullable(),
  }),
  allow: readers,
  refusals: [],
  run: wordedIn,
})

export const changeLetterTemplate = operation({
  id: 'meetings.change-letter-template',
  method: 'PUT',
  path: '/convocation-letter/{letter}',
  input: wording.extend({ letter: language }),
  output: template,
  allow: desk,
  refusals: [blanksFit, namesCanBePrinted],
  versioned: true,
  run: changeTemplate,
})

export const previewLetter = operation({
  id: 'meetings.preview-letter',
  method: 'GET',
  path: '/meetings/{meeting}/convocation-letters/{participant}',
  input: z.object({
    meeting: z.uuid(),
    participant: z.uuid(),
    letter: language,
    until: z.iso.date().optional(),
  }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [namesCanBePrinted],
  bound: { times: 120, withinMinutes: 60 },
  run: previewPaper,
})

export const getConvocationTerms = operation({
  id: 'meetings.convocation-terms',
  method: 'GET',
  path: '/convocation-terms',
  input: z.object({}),
  output: convocationTerms.extend({ version: z.number().int() }),
  allow: readers,
  refusals: [],
  run: async (context) => {
    const { terms, version } = await termsOf(context)
    return { ...terms, version }
  },
})

export const settleConvocation = operation({
  id: 'meetings.settle-convocation',
  method: 'PUT',
  path: '/convocation-terms',
  input: convocationTerms,
  output: convocationTerms.extend({ version: z.number().int() }),
  allow: may('coordinator'),
  refusals: [],
  versioned: true,
  run: settleTerms,
})

export const convocationOperations = [
  getLetterTemplate,
  changeLetterTemplate,
  previewLetter,
  getConvocationTerms,
  settleConvocation,
  ...conveningOperations,
  ...answeringOperations,
]
