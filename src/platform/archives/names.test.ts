import { crc32 } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { leanOf } from './code-pages.ts'
import { isPackedKind, safeName } from './names.ts'
import { extraOf, listOf, ownFolder, zipOf } from './samples.ts'

const folder = ownFolder()
afterAll(folder.clear)
const file = folder.place('names.zip')

const namesOf = async (...names: (string | Uint8Array)[]): Promise<string[]> =>
  (await listOf(file, zipOf(names.map((name) => ({ name }))))).map((one) => one.name)

describe('the path of an entry', () => {
  it.each([
    '../acta.txt',
    'a/../../acta.txt',
    'a/..',
    '..\\acta.txt',
    '/etc/passwd',
    '\\\\servidor\\actas\\1.txt',
    'C:\\actas\\1.txt',
    'c:acta.txt',
    'a/.. /b',
    'acta.txt\0.exe',
    '',
    '.',
  ])('%j points outside', async (name) => {
    const [entry] = await listOf(file, zipOf([{ name }]))
    expect(entry).toMatchObject({ problem: 'path outside' })
    expect(entry?.name).not.toMatch(/\0/)
  })

  it('is normalised and shown for what it is', async () => {
    expect(
      await namesOf(
        './a//b/./c.txt',
        'a\\b.txt',
        'Reunio\u0301n.txt',
        'acta\u202Etxt.exe',
        'a\nb',
        '..a/b..',
        'a:b',
      ),
    ).toEqual(['a/b/c.txt', 'a/b.txt', 'Reunión.txt', 'acta\uFFFDtxt.exe', 'a\uFFFDb', '..a/b..', 'a:b'])
  })

  it.each([
    '__MACOSX/actas/._1.docx',
    'actas/.DS_Store',
    'actas/Thumbs.db',
    'ehthumbs.db',
    'desktop.ini',
    'actas/~$forme.docx',
    '.~lock.acta.odt#',
    '._acta.docx',
  ])('%s is what a system left behind', async (name) => {
    expect(await listOf(file, zipOf([{ name }]))).toMatchObject([{ problem: 'system file', name }])
  })
})

const spanish = [
  'Declaración de la XV Reunión Viceministerial.doc',
  'DECLARACIÓN DE LA XV REUNIÓN.DOC',
  'Acta n.º 3 – versión final.pdf',
  'Señalización de niñas y niños.doc',
  'ESPAÑA Y MÉXICO.XLS',
  'Panamá, Perú, Haití y Canadá.txt',
  'Índice temático único.doc',
  'Pingüinos y cigüeñas.txt',
  '¿Qué sigue? ¡Acción!.txt',
  'Política pública, 2.ª edición.doc',
  'Última sesión técnica – Ángel Núñez.doc',
  'ACTA XV– final.doc',
  'Questões de migração – relatório.doc',
  'Réunion des États à Genève.doc',
  '“Más allá” de la crisis… notas.doc',
]

/** The bytes of a text in a code page, by its upper half. */
function bytesIn(upper: string, text: string): Buffer {
  return Buffer.from(
    Array.from(text, (sign) => (sign < '\x80' ? sign.charCodeAt(0) : 128 + upper.indexOf(sign))),
  )
}

const upper1252 = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 128 }, (_, at) => at + 128),
)
const upper850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'
const upper437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0'

/** Names read back from an archive that holds them in a code page and says nothing of it. */
async function legacy(upper: string, names: readonly string[]): Promise<string[]> {
  const entries = names.map((name) => ({ name: bytesIn(upper, name), flags: 0 }))
  return (await listOf(file, zipOf(entries))).map((one) => one.name)
}

function representable(upper: string): string[] {
  return spanish.filter((name) => Array.from(name).every((sign) => sign < '\x80' || upper.includes(sign)))
}

describe('a name that no field says the code page of', () => {
  it.each([
    ['Windows-1252', upper1252, 15],
    ['CP850', upper850, 10],
    ['CP437', upper437, 8],
  ])('is read in %s', async (_, upper, count) => {
    const names = representable(upper)
    expect(names).toHaveLength(count)
    expect(await legacy(upper, names)).toEqual(names)
  })

  it('is nearly always told by itself', () => {
    expect(spanish.filter((name) => leanOf(bytesIn(upper1252, name)) >= 0)).toEqual([])
    expect(representable(upper850).filter((name) => leanOf(bytesIn(upper850, name)) < 0)).toEqual([])
  })

  it('is judged in time, however long it is', () => {
    expect(leanOf(Buffer.alloc(0xffff, 0xf3))).toBeLessThan(0)
  })

  it('that could be both goes with the others', async () => {
    expect(await legacy(upper1252, ['él.txt', 'Reunión.txt'])).toEqual(['él.txt', 'Reunión.txt'])
    expect(await legacy(upper850, ['Úl.txt', 'Reunión.txt'])).toEqual(['Úl.txt', 'Reunión.txt'])
    expect(await legacy(upper850, ['Úl.txt'])).toEqual(['Úl.txt'])
  })

  it('is UTF-8 where it is UTF-8, flag or not, and where an extra field has it', async () => {
    const plain = bytesIn(upper437, 'Reunión.txt')
    const sum = Buffer.alloc(4)
    sum.writeUInt32LE(crc32(plain))
    const extra = extraOf(0x7075, Buffer.concat([Buffer.of(1), sum, Buffer.from('Reunión αβγ.txt')]))
    const stale = extraOf(0x7075, Buffer.concat([Buffer.of(1, 0, 0, 0, 0), Buffer.from('otra.txt')]))
    const entries = [
      { name: 'Sesión.txt', flags: 0 },
      { name: plain, flags: 0, extra },
      { name: plain, flags: 0, extra: stale },
      { name: plain, flags: 0x800 },
    ]
    expect((await listOf(file, zipOf(entries))).map((one) => one.name)).toEqual([
      'Sesión.txt',
      'Reunión αβγ.txt',
      'Reunión.txt',
      'Reunión.txt',
    ])
  })
})

describe('a name that is written', () => {
  it.each([
    ['actas/2009/acta.pdf', 'actas/2009/acta.pdf'],
    ['../../acta.pdf', 'acta.pdf'],
    ['/acta.pdf', 'acta.pdf'],
    ['C:\\actas\\1.pdf', 'C_/actas/1.pdf'],
    ['¿Qué?: “a|b” <c>*.pdf', '¿Qué__ “a_b” _c__.pdf'],
    ['actas. /con.txt', 'actas/con_.txt'],
    ['conferencia/COM1', 'conferencia/COM1_'],
    ['a\0b\nc\uD800', 'a_b_c_'],
    ['Reunio\u0301n', 'Reunión'],
    ['..', '_'],
    ['', '_'],
  ])('%j becomes %j', (raw, safe) => {
    expect(safeName(raw)).toBe(safe)
    expect(safeName(safe)).toBe(safe)
  })

  it('says by its ending whether deflate gains anything', () => {
    expect(
      ['a.docx', 'a.PDF', 'a.odt', 'a.jpeg', 'a.zip', 'a.xlsm'].filter((name) => !isPackedKind(name)),
    ).toEqual([])
    expect(['a.doc', 'a.txt', 'docx', 'a.html', 'a.docx.txt'].filter(isPackedKind)).toEqual([])
  })
})
