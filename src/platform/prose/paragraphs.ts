/** The paragraphs of a text that someone typed: an empty line parts two of them, however a browser writes its line ends. */
export const paragraphsIn = (text: string): string[] =>
  text
    .replaceAll('\r', '')
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter((one) => one !== '')
