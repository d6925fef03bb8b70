import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { isLanguage } from '../../kernel/language.ts'
import { extractText } from '../../platform/texts/index.ts'
import { type Reading, pairReadings, readOutcome } from '../../capabilities/mandates/reading/index.ts'
import { Misused, type Said, json } from './said.ts'

/** `mandates read FILE… [--language es|en] [--json]`: reads without a database and stores nothing. */
export async function runReading(argv: readonly string[]): Promise<Said> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { language: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (positionals.length === 0)
    throw new Misused('Name the file to read: protempore mandates read FILE… [--language es|en] [--json]')
  if (values.language !== undefined && !isLanguage(values.language))
    throw new Misused(`--language is es or en, not ${values.language}`)
  const options = isLanguage(values.language) ? { language: values.language } : {}
  const readings: Reading[] = []
  for (const file of positionals) {
    const extracted = await extractText(readBytes(file), basename(file))
    if ('problem' in extracted) {
      return {
        code: 1,
        problem: json({
          type: 'urn:protempore:rule:MAN-01',
          title: `${basename(file)}: ${extracted.problem}`,
          status: 422,
          rule: 'MAN-01',
          facts: extracted.facts,
        }),
      }
    }
    readings.push(readOutcome(extracted.lines, options))
  }
  const [first] = readings
  const [spanish, english] = (['es', 'en'] as const).map((language) =>
    readings.find((one) => one.language === language),
  )
  if (!values.json)
    return {
      code: 0,
      out: readings
        .flatMap((reading) =>
          reading.provisions.map((one) => `${one.id.padEnd(8)} ${one.class.padEnd(9)} ${one.text}`),
        )
        .join('\n'),
    }
  if (readings.length === 1) return { code: 0, out: json(first) }
  return {
    code: 0,
    out: json(spanish && english ? { readings, pairing: pairReadings(spanish, english) } : { readings }),
  }
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Misused(`${file} cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}
