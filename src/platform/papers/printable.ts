import { typeset } from '../typeset/typeset.ts'

/** What the fonts brought along hold for certain: Latin with all its accents. Others are asked of the typesetter. */
export const CERTAIN = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2015\u2018-\u201d\u2026]*$/u

const SOURCE = `#set document(title: "signs")
#set text(fallback: false, font: "Source Sans 3", lang: "es")
#sys.inputs.signs`

/** The first sign of a text that the fonts lack, so that it cannot be printed; nothing where all of it can. */
export async function lackingSign(text: string): Promise<string | undefined> {
  const asked = [...new Set(text.normalize('NFC'))].filter((sign) => !CERTAIN.test(sign))
  if (asked.length === 0 || (await prints(asked.join('')))) return undefined
  for (const sign of asked) if (!(await prints(sign))) return sign
  // Each can be printed, and together they cannot: marks that stand on no letter.
  return asked[0]
}

async function prints(signs: string): Promise<boolean> {
  try {
    await typeset({ kind: 'pdf', source: SOURCE, inputs: { signs }, standard: 'ua-1' })
    return true
  } catch {
    return false
  }
}
