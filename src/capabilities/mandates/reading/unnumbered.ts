import { isClosing, isShouted } from './headings.ts'
import { joinLines, type Line } from './lines.ts'
import { marksOf } from './marks.ts'
import { opensWithVerb, speaks } from './verbs.ts'

const isMarked = (line: Line): boolean => line.mark !== undefined || marksOf(line.text).length > 0

const begins = (line: Line): boolean => line.blankBefore || line.starts === true

/** The whole text of the unnumbered paragraph that begins at a line. */
export function textAt(lines: readonly Line[], at: number): string {
  let text = lines[at]?.text ?? ''
  for (const line of lines.slice(at + 1, at + 40)) {
    if (begins(line) || isMarked(line)) break
    text = joinLines(text, line.text)
  }
  return text
}

const longestTopic = 60

/** "Next steps", alone between empty lines above a paragraph that speaks, is the topic of that paragraph. */
export function isTopicLine(lines: readonly Line[], at: number): boolean {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || !next || !begins(line) || !begins(next) || isMarked(next)) return false
  const titled =
    line.text.length <= longestTopic &&
    /^\p{Lu}[^.,;:]*[\p{L}\d)]$/u.test(line.text) &&
    !opensWithVerb(line.text)
  return titled && speaks(textAt(lines, at + 1))
}

/** Whether an unnumbered paragraph still belongs to the one above: "Asimismo, …", or no verb of its own. */
export function belongsTo(text: string): boolean {
  return (
    /^(?:est[aeo]s? (?:pa[ií]ses|estados|gobiernos|grupo|reuni[oó]n|taller|seminario|documento|informe|propuesta|tema)|dich[ao]s?|th(?:is|ese|ose) (?:countries|states|governments|group|meeting|workshop|seminar|document|report|proposal|matter)|asimismo|igualmente|adem[aá]s|tambi[eé]n|en (?:este|ese|tal) sentido|para (?:ello|tal)|al respecto|also|in addition|likewise|furthermore|moreover|to (?:this|that) end|in this regard)\b/iu.test(
      text,
    ) || !opensWithVerb(text)
  )
}

/** Whether the paragraph that begins at a line is the only one without a number before the next number, heading or end. */
export function isOnlyText(lines: readonly Line[], at: number): boolean {
  for (const line of lines.slice(at + 1)) {
    if (isMarked(line) || line.heading || isShouted(line.text) || isClosing(line.text)) return true
    if (begins(line)) return false
  }
  return true
}
