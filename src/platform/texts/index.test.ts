import { describe, expect, it } from 'vitest'
import { extractText } from './index.ts'
import { docxOf, odtOf, paragraph, pdfOf, wordTypes, zipOf } from './samples.ts'

const text = (content: string): Uint8Array => Buffer.from(content)
const ole = (...streams: string[]): Uint8Array =>
  Buffer.concat([
    Buffer.from('D0CF11E0A1B11AE1', 'hex'),
    Buffer.alloc(512),
    ...streams.map((name) => Buffer.from(name, 'utf16le')),
  ])

const bomb = (declared: number): Uint8Array =>
  zipOf(
    { name: '[Content_Types].xml', content: wordTypes },
    { name: 'word/document.xml', content: new Uint8Array(20_000_000), declared },
  )

describe('the type is told by the content', () => {
  it.each([
    ['a.docx', pdfOf('BT ET'), { claimed: 'docx', found: 'pdf' }],
    ['a.pdf', text('<!doctype html><p>x'), { claimed: 'pdf', found: 'html' }],
    ['a.docx', text('MZ\u0090\0'), { claimed: 'docx', found: 'executable' }],
    ['a.doc', ole('WordDocument'), { claimed: 'doc', found: 'doc' }],
    ['a.docx', zipOf({ name: 'a.txt', content: 'x' }), { claimed: 'docx', found: 'zip' }],
    ['a.odt', docxOf(paragraph('x')), { claimed: 'odt', found: 'docx' }],
    ['a.txt', text('{\\rtf1 x}'), { claimed: 'txt', found: 'rtf' }],
    ['a.txt', text('a\0b'), { claimed: 'txt', found: 'binary' }],
  ])('%s', async (name, bytes, facts) => {
    const result = await extractText(bytes, name)
    expect(result).toEqual({ problem: 'wrong type', facts })
  })

  it('takes a file without a name, and a page without a frame that is called one', async () => {
    expect(await extractText(docxOf(paragraph('x')))).toMatchObject({ kind: 'docx' })
    expect(await extractText(text('Some <b>bold</b>'), 'a.HTM')).toMatchObject({ kind: 'html' })
    expect(await extractText(text('Some <b>bold</b>'))).toMatchObject({ kind: 'txt' })
    expect(await extractText(text('MZ is no program'), 'a.txt')).toMatchObject({ kind: 'txt' })
  })
})

describe('a file that is refused', () => {
  const macro = zipOf(
    { name: '[Content_Types].xml', content: wordTypes },
    { name: 'word/document.xml', content: '<w:document/>' },
    { name: 'word/vbaProject.bin', content: 'x' },
  )

  it.each([
    ['macros', macro, 'a.docx'],
    ['macros', docxOf(paragraph('x')), 'a.docm'],
    ['encrypted', ole('EncryptedPackage'), 'a.docx'],
    ['encrypted', odtOf('', '', '<manifest:encryption-data/>'), 'a.odt'],
    ['broken file', docxOf(paragraph('x')).subarray(0, 300), 'a.docx'],
    ['broken file', text('%PDF-1.7\nnothing'), 'a.pdf'],
    ['empty', new Uint8Array(), 'a.txt'],
    ['empty', docxOf(paragraph(' ')), 'a.docx'],
    ['empty', pdfOf('0 0 m 9 9 l S'), 'a.pdf'],
  ])('%s: %#', async (problem, bytes, name) => {
    expect(await extractText(bytes, name)).toMatchObject({ problem })
  })

  it('is too large, or has too many elements', async () => {
    expect(await extractText(text('12345'), 'a.txt', { upload: 4 })).toEqual({
      problem: 'too large',
      facts: { bytes: 5, allowed: 4 },
    })
    expect(await extractText(docxOf(paragraph('x')), 'a.docx', { elements: 5 })).toMatchObject({
      problem: 'too large',
    })
  })

  it('is nested deeper than any text', async () => {
    expect(await extractText(docxOf('<w:sdt><w:sdtContent>'.repeat(2000)))).toMatchObject({
      problem: 'broken file',
    })
    expect(await extractText(text(`<html>${'<div>'.repeat(50_000)}`))).toMatchObject({
      problem: 'broken file',
    })
  })
})

describe('a zip bomb', () => {
  it('is known by its ratio', async () => {
    expect(await extractText(bomb(20_000_000))).toMatchObject({ problem: 'zip bomb' })
  })

  it('is known although its header lies', async () => {
    expect(await extractText(bomb(1000))).toMatchObject({ problem: 'zip bomb', facts: { declared: 1000 } })
  })

  it('is known by what it declares, before anything is read', async () => {
    expect(await extractText(bomb(1_000_000_000))).toMatchObject({ problem: 'zip bomb' })
  })

  it('may be one of many entries', async () => {
    const many = Array.from({ length: 30 }, (_, at) => ({ name: `${at}`, content: '' }))
    expect(await extractText(zipOf(...many), 'a.docx', { entries: 20 })).toEqual({
      problem: 'zip bomb',
      facts: { entries: 30 },
    })
  })
})
