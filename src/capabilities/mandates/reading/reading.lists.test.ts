import { expect, test } from 'vitest'
import { deadlineCases } from './deadlines.cases.ts'
import { deadlinesIn } from './deadlines.ts'
import { dayOf } from '../../../kernel/day.ts'
import { readOutcome } from './index.ts'
import { verbCases } from './verbs.cases.ts'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

const classOf = (text: string, language: 'en' | 'es'): string | undefined =>
  readOutcome(`1. ${text}`, { language }).provisions[0]?.class

test.each(verbCases)('%s · %s · %s: %s', (en, es, infinitive, does) => {
  expect(classOf(`The Group ${en} the matter of the region.`, 'en')).toBe(does)
  expect(classOf(`${capital(en)} the matter of the region.`, 'en')).toBe(does)
  expect(classOf(`El Grupo ${es} la gestión migratoria de la región.`, 'es')).toBe(does)
  expect(classOf(`${capital(es)} la gestión migratoria de la región.`, 'es')).toBe(does)
  expect(classOf(`${capital(infinitive)} la gestión migratoria de la región.`, 'es')).toBe(does)
})

test.each(deadlineCases)('%s: %s', (language, phrase, meaning) => {
  const carrier =
    language === 'en'
      ? `Requests the TS to circulate the report ${phrase}, and thanks it.`
      : `Solicita a la ST circular el informe ${phrase}, y le agradece.`
  const { findings, softWords } = deadlinesIn(carrier, language, dayOf(2026, 2, 10))
  const { words, ...rest } = findings[0]?.due ?? { words: '' }
  const read = findings.length > 0 ? rest : softWords.length > 0 ? 'soft' : 'none'
  expect(read).toEqual(meaning)
  expect(carrier).toContain(words)
  if (meaning === 'soft') expect(carrier).toContain(softWords[0])
})
