// What steers a terminal or turns the direction of writing makes a name read as another.
const treacherous = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

export type NormalName = {
  readonly name: string
  /** It points out of the archive's own folder or names nothing: only to be shown. */
  readonly isOutside: boolean
  readonly isFolder: boolean
}

/** A name as it is shown and kept: NFC, forward slashes, no empty steps, signs that deceive replaced. */
export function normalName(raw: string): NormalName {
  const shown = raw.normalize('NFC').replaceAll('\\', '/').replaceAll(treacherous, '\uFFFD')
  const steps = shown.split('/')
  // Windows takes `.. ` and `...` for `..` in some places.
  const isOutside =
    raw.includes('\0') || /^(?:\/|[a-z]:)/i.test(shown) || steps.some((step) => /^\.\.[. ]*$/.test(step))
  const name = steps.filter((step) => step !== '' && step !== '.').join('/')
  const isFolder = shown.endsWith('/')
  return isOutside || name === ''
    ? { name: shown, isOutside: true, isFolder }
    : { name, isOutside: false, isFolder }
}

/** What macOS, Windows and office programs leave beside files. */
export function isSystemFile(name: string): boolean {
  return (
    /(?:^|\/)__MACOSX\//.test(name) ||
    /(?:^|\/)(?:\.DS_Store|(?:eh)?thumbs\.db|desktop\.ini|~\$[^/]*|\._[^/]*|\.~lock\.[^/]*#)$/i.test(name)
  )
}

/** By its name: what a file is by its content is for whoever reads it. */
export function isNestedArchive(name: string): boolean {
  return /\.(?:zipx?|rar|7z|tar|t?gz|t?bz2|t?xz|t?zst|cab|iso|arj|ace|lzh|z)$/i.test(name)
}

/** What deflate gains nothing on: its content is compressed already. */
export function isPackedKind(name: string): boolean {
  return (
    isNestedArchive(name) ||
    /\.(?:do[ct][xm]|xl[st][xm]|xlsb|pp[st][xm]|pot[xm]|od[tspg]|ot[tsp]|epub|pdf|jpe?g|png|gif|webp|heic|avif|mp[34]|m4[av]|mov|avi|mkv|webm|og[gv]|opus|aac|flac)$/i.test(
      name,
    )
  )
}

/** A path every system can unpack: no step up, no sign that Windows refuses, no name it keeps for devices. */
export function safeName(raw: string): string {
  const steps = normalName(raw.toWellFormed())
    .name.split('/')
    .map((step) =>
      step
        .replaceAll(/[<>:"|?*\uFFFD]/g, '_')
        .replace(/[. ]+$/, '')
        .replace(/^(con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i, '$1_'),
    )
    .filter((step) => step !== '')
  return steps.join('/') || '_'
}
