import type { Text } from '../../../kernel/language.ts'
import { type PageRequest, fieldOf, fieldsOf } from '../../../platform/http/page.ts'
import { given } from '../../../platform/http/sent-form.ts'

// One decimal sign and no signs of thousands: 1,240 is two numbers in two languages.
const NUMBER = /^-?\d{1,15}([.,]\d{1,2})?$/

/** A number as it was typed; null where nothing was, and what was typed where it is none. */
export function numberIn(request: PageRequest, name: string): number | string | null {
  const typed = given(request, name)
  if (typed === '') return null
  return NUMBER.test(typed) ? Number(typed.replace(',', '.')) : typed
}

/** A list with one entry a line, in one language or in two: `Sí / Yes`. */
export function listIn(request: PageRequest, name: string): Text[] {
  return given(request, name)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [es = '', en] = line.split(' / ').map((part) => part.trim())
      return en ? { es, en } : { es }
    })
}

/** An answer as the form of its kind sends it. */
export function valueIn(request: PageRequest) {
  switch (given(request, 'kind')) {
    case 'choice':
      return { value: { chosen: fieldsOf(request.fields, 'answer').map(Number) } }
    case 'number':
      return { value: { number: numberIn(request, 'answer') } }
    case 'table':
      return { value: { rows: rowsIn(request) } }
    case 'file': {
      const file = request.files['answer']?.[0]
      return file
        ? { value: {}, file: { name: file.name, content: Buffer.from(file.bytes).toString('base64') } }
        : { value: { file: given(request, 'present') } }
    }
    default:
      return { value: { text: fieldOf(request.fields, 'answer').trim() } }
  }
}

// Rows in which nothing was written are left out.
function rowsIn(request: PageRequest): string[][] {
  const columns = Number(given(request, 'columns'))
  const count = Object.keys(request.fields).filter((name) => /^cell-\d+-0$/.test(name)).length
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (__, cell) => given(request, `cell-${row}-${cell}`)),
  ).filter((cells) => cells.some((cell) => cell !== ''))
}
