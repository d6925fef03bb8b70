import { expect, it } from 'vitest'
import { paragraphsIn } from './paragraphs.ts'

it.each([
  ['as a browser sends it', 'Uno.\r\n\r\nDos,\r\nen dos líneas.', ['Uno.', 'Dos,\nen dos líneas.']],
  ['with blanks between', '  Uno.\n \t\n\n\nDos. ', ['Uno.', 'Dos.']],
  ['of one paragraph', 'Uno.\nSigue.', ['Uno.\nSigue.']],
  ['of blanks alone', ' \r\n\r\n ', []],
])('a text %s has its paragraphs', (_, text, paragraphs) => {
  expect(paragraphsIn(text)).toEqual(paragraphs)
})
