const megabyte = 1024 * 1024

/** How much an archive may ask of us; all sizes in bytes. */
export type Limits = {
  /** Records of the directory, folders included. */
  readonly entries: number
  readonly entry: number
  /** What all entries may hold together. */
  readonly total: number
  /** Uncompressed over compressed, minded once an entry passes a megabyte: short repetitive XML is innocent. */
  readonly ratio: number
}

export const defaultLimits: Limits = {
  entries: 200_000,
  entry: 200 * megabyte,
  total: 20 * 1024 * megabyte,
  ratio: 200,
}

export const ratioFloor = megabyte
