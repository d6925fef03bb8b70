import { expect, it } from 'vitest'
import { anyOfThem, readQuery, stillTyped } from './query.ts'

const term = (kind: 'word' | 'phrase' | 'prefix', text: string, more: object = {}) => ({
  kind,
  text,
  unwanted: false,
  instead: false,
  ...more,
})

it('words, phrases, beginnings, what is not wanted, and what may stand instead', () => {
  expect(readQuery('retorno "punto focal" migr* -borrador Honduras OR Belice')).toEqual([
    term('word', 'retorno'),
    term('phrase', 'punto focal'),
    term('prefix', 'migr'),
    term('word', 'borrador', { unwanted: true }),
    term('word', 'Honduras'),
    term('word', 'Belice', { instead: true }),
  ])
})

it('a symbol is found by its parts in their order, a hyphenated word likewise', () => {
  expect(readQuery('RCM/VM/XXX/DOC.4')).toEqual([term('phrase', 'RCM VM XXX DOC 4')])
  expect(readQuery('inter-institucional')).toEqual([term('phrase', 'inter institucional')])
})

it('what is no word is nothing', () => {
  for (const typed of ['', '   ', '"', '""', '-', '*', '&|!():*<->', 'OR', "''"])
    expect(readQuery(typed), typed).toEqual([])
})

it('an open quotation mark runs to the end, and a whole page is cut', () => {
  expect(readQuery('"punto focal')).toEqual([term('phrase', 'punto focal')])
  expect(readQuery('palabra '.repeat(5000))).toHaveLength(24)
})

it('any of the words will do where no passage has them all', () => {
  expect(anyOfThem(readQuery('uno dos -tres'))).toEqual([
    term('word', 'uno'),
    term('word', 'dos', { instead: true }),
  ])
})

it('a word that is still being typed may go on', () => {
  expect(stillTyped(readQuery('punto foc'))).toEqual([
    term('word', 'punto'),
    term('word', 'foc'),
    term('prefix', 'foc', { instead: true }),
  ])
  expect(stillTyped(readQuery('"punto focal"'))).toEqual([term('phrase', 'punto focal')])
})
