import { z } from 'zod'
import { text } from '../../conference/contract.ts'
import { meeting } from '../contract.ts'
import { category } from '../delegations/contract.ts'

/** A mark from one to five, one of some choices, or words of one's own. */
export const questionKind = z.enum(['rating', 'choice', 'words'])
export type QuestionKind = z.infer<typeof questionKind>

const wording = z.string().trim().max(300)
const both = z.object({ es: wording.default(''), en: wording.default('') })

/** A question; whether it is whole is told by a rule. */
export const question = z.object({
  kind: questionKind,
  wording: both,
  /** Of a choice, in the order they are offered. */
  choices: z.array(both).max(20),
})
export type Question = z.infer<typeof question>

export const template = z.object({
  questions: z.array(question),
  /** Nought while it is the one the program brings along. */
  version: z.number().int(),
})
export type Template = z.infer<typeof template>

/** How many were asked and have answered; who, only as far as a reminder needs it. */
export const standing = z.object({
  opened_at: z.string(),
  /** The first instant that is too late. */
  deadline: z.string(),
  asked: z.number().int(),
  answered: z.number().int(),
  reminded_on: z.iso.date().nullable(),
})
export type Standing = z.infer<typeof standing>

/** The answers to a question from those of one category, or from everyone. */
export const figures = z.object({
  /** None for everyone. */
  category: category.nullable(),
  answered: z.number().int(),
  /** Of ratings, to one decimal. */
  mean: z.number().nullable(),
  /** How often each value was given, from the first on. */
  counts: z.array(z.number().int()),
})
export type Figures = z.infer<typeof figures>

export const questionResults = z.object({
  question,
  /** Everyone first, then each category; nothing where too few have answered it. */
  figures: z.array(figures),
  /** In an order that tells nothing. */
  comments: z.array(z.string()),
})
export type QuestionResults = z.infer<typeof questionResults>

export const evaluationFound = z.object({
  meeting,
  /** None before it is opened. */
  standing: standing.nullable(),
  /** None before the deadline, or where too few have answered. */
  results: z.array(questionResults).nullable(),
})
export type EvaluationFound = z.infer<typeof evaluationFound>

export const linkedEvaluation = z.object({
  meeting: text,
  deadline: z.string(),
  zone: z.string(),
  questions: z.array(question),
})
export type LinkedEvaluation = z.infer<typeof linkedEvaluation>

/** What is sent to one question: a value or words, by its number. */
export const answerGiven = z.object({
  question: z.number().int().min(1).max(20),
  value: z.number().int().min(1).max(20).nullable().default(null),
  words: z.string().trim().max(2000).default(''),
})
export type AnswerGiven = z.infer<typeof answerGiven>
