// How the bytes of a name become text. Sure signs first: the flag for UTF-8, the extra field with a name in
// UTF-8, and bytes that are UTF-8 (macOS sets no flag, and accents of a code page hardly ever form UTF-8).
// What is left was written by a DOS or Windows program in its code page, and no field says in which. Names of
// our languages are read as CP850 and as Windows-1252 and judged by what surrounds each accent: `Sesi¢n` and
// `Reuni¾n` are no words. One program wrote the whole archive, so all its names are judged together; where
// they are even, CP850 it is, which Windows itself writes. CP437 is not asked: what it has and CP850 lacks
// are frames and Greek letters, and the letters of Spanish stand at the same places in both.
import { crc32 } from 'node:zlib'
import type { Extra } from './times.ts'

export type CodePage = 'cp850' | 'windows-1252'

const unicodeName = 0x7075
const cp850 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00AD±‗¾¶§÷¸°¨·¹³²■\u00A0'
const strictUtf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const windows1252 = new TextDecoder('windows-1252')

/** A name whose bytes say themselves what they are; undefined where only a code page is left. */
export function certainName(
  bytes: Buffer,
  isFlaggedUtf8: boolean,
  extras: readonly Extra[],
): string | undefined {
  if (!isFlaggedUtf8) {
    const extra = extras.find(({ id, data }) => id === unicodeName && data.length > 5 && data[0] === 1)
    // The sum is of the plain name: one that was changed since left this field behind.
    if (extra?.data.readUInt32LE(1) === crc32(bytes)) return asUtf8(extra.data.subarray(5))
  }
  return asUtf8(bytes)
}

function asUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strictUtf8.decode(bytes)
  } catch {
    return undefined
  }
}

/** A name read in a code page. */
export function nameIn(page: CodePage, bytes: Buffer): string {
  if (page === 'windows-1252') return windows1252.decode(bytes)
  let name = ''
  for (const byte of bytes) name += byte < 128 ? String.fromCharCode(byte) : cp850.charAt(byte - 128)
  return name
}

/** How much better a name reads in CP850 than in Windows-1252; below nought where it is the other way round. */
export function leanOf(bytes: Buffer): number {
  return fitOf(nameIn('cp850', bytes)) - fitOf(nameIn('windows-1252', bytes))
}

/** How well the signs beyond ASCII suit their places, by the two signs before each and the one after. */
function fitOf(name: string): number {
  let fit = 0
  for (const { 0: sign, index } of name.matchAll(/[^\0-\x7F]/g))
    fit += weightOf(sign, name.slice(Math.max(0, index - 2), index), name.slice(index + 1, index + 2))
  return fit
}

// How often a letter is met in names of ours, the Spanish ones first.
const letters: ReadonlyMap<string, number> = new Map(
  ['äëïöåæø', 'çàâãèêìîòôõùû', 'áéíóúüñ'].flatMap((group, place) =>
    Array.from(group, (letter): [string, number] => [letter, place + 1]),
  ),
)

function weightOf(sign: string, before: string, after: string): number {
  const [isAfterLetter, isBeforeLetter] = [/\p{L}$/u.test(before), /^\p{L}/u.test(after)]
  const weight = letters.get(sign.toLowerCase())
  if (weight !== undefined) return isLetterInPlace(sign, before, after) ? weight : -1
  const isInPlace =
    (/[ªº°]/.test(sign) && /[\p{L}\d.]$/u.test(before) && !isBeforeLetter) ||
    (/[¿¡«“‘]/.test(sign) && !isAfterLetter) ||
    (/[»”’]/.test(sign) && isAfterLetter) ||
    (/[–—…€\u00A0]/.test(sign) && !(isAfterLetter && isBeforeLetter))
  return isInPlace ? 1 : -1
}

/** `ReuniÓn`, `TÚcnica` and `REUNIóN` are no words, and of single letters only some are. */
function isLetterInPlace(letter: string, before: string, after: string): boolean {
  const [isAfterLetter, isBeforeLetter] = [/\p{L}$/u.test(before), /^\p{L}/u.test(after)]
  if (!isAfterLetter && !isBeforeLetter) return /[áéóúà]/i.test(letter)
  return letter === letter.toLowerCase()
    ? !/\p{Lu}{2}$/u.test(before) && !/^\p{Lu}/u.test(after)
    : !/\p{Ll}$/u.test(before) && !(isAfterLetter && /^\p{Ll}/u.test(after))
}
