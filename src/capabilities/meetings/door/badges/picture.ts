import qrcode from 'qrcode'

/** A code as a picture in SVG, with the white border that readers need: whole runs of dark cells, row by row. */
export function pictureOf(text: string): string {
  const { modules } = qrcode.create([{ data: text, mode: 'alphanumeric' }], {
    errorCorrectionLevel: 'M',
    // Readers take any mask. What is signed looks like noise, under which all eight are alike: trying each takes four times as long.
    maskPattern: 3,
  })
  const border = 4
  const side = modules.size + 2 * border
  let path = ''
  for (let row = 0; row < modules.size; row++)
    for (let from = 0; from < modules.size; from++) {
      let until = from
      while (until < modules.size && modules.get(row, until)) until += 1
      if (until > from) path += `M${from + border} ${row + border}h${until - from}v1h-${until - from}z`
      from = until
    }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path d="${path}"/></svg>`
}
