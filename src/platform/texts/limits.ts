const megabyte = 1024 * 1024

/** How much a file may ask of us; all sizes in bytes. */
export type Limits = {
  readonly upload: number
  readonly entries: number
  readonly entry: number
  readonly total: number
  /** Uncompressed over compressed, minded once an entry passes a megabyte: short repetitive XML is innocent. */
  readonly ratio: number
  /** Elements of one XML or HTML tree: a small file can hold more than memory does. */
  readonly elements: number
  readonly pages: number
}

export const defaultLimits: Limits = {
  upload: 50 * megabyte,
  entries: 2000,
  entry: 100 * megabyte,
  total: 200 * megabyte,
  ratio: 200,
  elements: 2_000_000,
  pages: 2000,
}

export const ratioFloor = megabyte
