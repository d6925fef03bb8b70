import { z } from 'zod'
import { download } from '../../../platform/operations/download.ts'
import { operation } from '../../../platform/operations/operation.ts'
import { may, own } from '../../../platform/operations/permission.ts'
import { memberOffices, presidencyOffices, secretariat, secretariatDesk } from '../../directory/contract.ts'
import { symbolIsAnAddress, symbolOnce } from '../../documents/index.ts'
import { clock } from '../agenda/contract.ts'
import { addParagraph, draftMinutes, moveParagraph, removeParagraph, writeParagraph } from './actions.ts'
import { adoptMinutes, circulateMinutes } from './adopting/actions.ts'
import {
  adoptedHow,
  correctionState,
  language,
  minutesFound,
  paragraphGiven,
  paragraphKind,
} from './contract.ts'
import { decideCorrection, proposeCorrection } from './corrections/actions.ts'
import { correctedBeforeTheDeadline, correctionAnswered, correctionsGivenTime } from './corrections/rules.ts'
import { printMinutes } from './printing.ts'
import { minutesOf } from './reading.ts'
import {
  adoptedOnceCorrected,
  circulatedInEveryLanguage,
  editedWhileDrafted,
  minutesForThoseWhoTookPart,
} from './rules.ts'

const readers = may(...secretariat, ...presidencyOffices, ...memberOffices, 'observer', 'delegate', 'auditor')
const desk = may(...secretariatDesk)
const ofMeeting = { meeting: z.uuid() }
const ofParagraph = { ...ofMeeting, paragraph: z.uuid() }

export const getMinutes = operation({
  id: 'meetings.minutes',
  method: 'GET',
  path: '/meetings/{meeting}/minutes',
  input: z.object(ofMeeting),
  output: minutesFound,
  allow: readers,
  refusals: [minutesForThoseWhoTookPart],
  run: (context, input) => minutesOf(context, input.meeting),
})

export const draft = operation({
  id: 'meetings.draft-minutes',
  method: 'POST',
  path: '/meetings/{meeting}/minutes',
  input: z.object(ofMeeting),
  output: z.object({ added: z.number().int(), rewritten: z.number().int() }),
  allow: desk,
  refusals: [editedWhileDrafted],
  bound: { times: 120, withinMinutes: 60 },
  run: draftMinutes,
})

export const write = operation({
  id: 'meetings.write-paragraph',
  method: 'PUT',
  path: '/meetings/{meeting}/minutes/paragraphs/{paragraph}',
  input: z.object({
    ...ofParagraph,
    text: paragraphGiven,
    /** Whether the languages still say the same. */
    agree: z.boolean().default(false),
  }),
  output: z.object({ version: z.number().int() }),
  allow: desk,
  refusals: [editedWhileDrafted],
  versioned: true,
  run: writeParagraph,
})

export const add = operation({
  id: 'meetings.add-paragraph',
  method: 'POST',
  path: '/meetings/{meeting}/minutes/paragraphs',
  input: z.object({
    ...ofMeeting,
    after: z.uuid().nullable().default(null),
    kind: paragraphKind,
    text: paragraphGiven.refine(({ es, en }) => es + en !== ''),
  }),
  output: z.object({ paragraph_id: z.uuid() }),
  allow: desk,
  refusals: [editedWhileDrafted],
  run: addParagraph,
})

export const move = operation({
  id: 'meetings.move-paragraph',
  method: 'POST',
  path: '/meetings/{meeting}/minutes/paragraphs/{paragraph}/place',
  input: z.object({ ...ofParagraph, to: z.enum(['up', 'down']) }),
  output: z.object({ version: z.number().int() }),
  allow: desk,
  refusals: [editedWhileDrafted],
  versioned: true,
  run: moveParagraph,
})

export const remove = operation({
  id: 'meetings.remove-paragraph',
  method: 'DELETE',
  path: '/meetings/{meeting}/minutes/paragraphs/{paragraph}',
  input: z.object(ofParagraph),
  output: z.object({ removed: z.literal(true) }),
  allow: desk,
  refusals: [editedWhileDrafted],
  versioned: true,
  run: removeParagraph,
})

export const circulate = operation({
  id: 'meetings.circulate-minutes',
  method: 'POST',
  path: '/meetings/{meeting}/minutes/circulation',
  input: z.object({ ...ofMeeting, until_day: z.iso.date(), until_time: clock }),
  output: z.object({ corrections_until: z.string(), mails: z.number().int() }),
  allow: desk,
  refusals: [editedWhileDrafted, circulatedInEveryLanguage, correctionsGivenTime],
  versioned: true,
  bound: { times: 60, withinMinutes: 60 },
  run: circulateMinutes,
})

type OfMember = { readonly participant: string }

export const propose = operation({
  id: 'meetings.propose-correction',
  method: 'POST',
  path: '/meetings/{meeting}/minutes/members/{participant}/corrections',
  input: z.object({
    ...ofParagraph,
    participant: z.uuid(),
    language,
    words: z.string().trim().min(1).max(6000),
    reason: z.string().trim().min(1).max(2000),
  }),
  output: z.object({ correction_id: z.uuid() }),
  allow: own<OfMember>('member', ({ participant }) => participant, ...memberOffices),
  refusals: [correctedBeforeTheDeadline],
  bound: { times: 120, withinMinutes: 60 },
  run: proposeCorrection,
})

export const decide = operation({
  id: 'meetings.decide-correction',
  method: 'POST',
  path: '/meetings/{meeting}/minutes/corrections/{correction}/decision',
  input: z.object({
    ...ofMeeting,
    correction: z.uuid(),
    accepted: z.boolean(),
    text: paragraphGiven.default({ es: '', en: '' }),
    answer: z.string().trim().max(2000).default(''),
  }),
  output: z.object({ state: correctionState }),
  allow: desk,
  refusals: [correctionAnswered],
  run: decideCorrection,
})

export const adopt = operation({
  id: 'meetings.adopt-minutes',
  method: 'POST',
  path: '/meetings/{meeting}/minutes/adoption',
  input: z.object({
    ...ofMeeting,
    how: adoptedHow,
    /** Left out: by the series of the body. */
    symbol: z.string().trim().min(1).max(80).optional(),
  }),
  output: z.object({ symbol: z.string() }),
  allow: may(...presidencyOffices),
  refusals: [adoptedOnceCorrected, symbolOnce, symbolIsAnAddress],
  versioned: true,
  bound: { times: 60, withinMinutes: 60 },
  run: adoptMinutes,
})

export const print = operation({
  id: 'meetings.print-minutes',
  method: 'GET',
  path: '/meetings/{meeting}/minutes/print',
  input: z.object({ ...ofMeeting, language, format: z.enum(['pdf', 'docx']) }),
  output: download,
  gives: 'file',
  allow: readers,
  refusals: [minutesForThoseWhoTookPart],
  bound: { times: 300, withinMinutes: 60 },
  run: printMinutes,
})

export const minutesOperations = [
  getMinutes,
  draft,
  write,
  add,
  move,
  remove,
  circulate,
  propose,
  decide,
  adopt,
  print,
]
