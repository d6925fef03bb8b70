import { readFileSync } from 'node:fs'
import { reportBounced } from '../../capabilities/exchange/circulars/bounces/operations.ts'
import type { AnyOperation } from '../../platform/operations/operation.ts'
import { runOperation } from './operation.ts'
import { Misused, type Said } from './said.ts'

/** `exchange report-bounce FILE`: hands a notification over as it came, whatever options stand beside it. */
export async function runBounce(
  argv: readonly string[],
  environment: Record<string, string | undefined>,
): Promise<Said> {
  const [file, ...rest] = argv
  if (file === undefined || file.startsWith('--'))
    throw new Misused('Name the mail that came back: protempore exchange report-bounce FILE')
  const message = readMail(file).toString('base64')
  return runOperation(
    reportBounced as unknown as AnyOperation,
    [`--message=${message}`, ...rest],
    environment,
  )
}

function readMail(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new Misused(`${file} cannot be opened (${(error as NodeJS.ErrnoException).code ?? 'unknown'})`)
  }
}
