/** The codes of a generator in one's telephone (TOTP, RFC 6238): six digits, thirty seconds, SHA-1, as every such program knows them. */

const STEP_SECONDS = 30

export async function newSecret(): Promise<string> {
  const { generateSecret } = await import('otplib')
  return generateSecret({ length: 20 })
}

/** What the telephone's program reads: the picture as rows of cells to draw, dark where true. */
export async function pictureOf(
  secret: string,
  of: { readonly issuer: string; readonly account: string },
): Promise<boolean[][]> {
  const [{ generateURI }, { default: qrcode }] = await Promise.all([import('otplib'), import('qrcode')])
  const uri = generateURI({ issuer: of.issuer, label: of.account, secret })
  const { modules } = qrcode.create(uri, { errorCorrectionLevel: 'M' })
  return Array.from({ length: modules.size }, (_, row) =>
    Array.from({ length: modules.size }, (_cell, column) => modules.get(row, column) === 1),
  )
}

/** The step a typed code is for, one before and one after allowed; nothing where it is wrong, or of a step already used. */
export async function stepOf(
  typed: string,
  of: { readonly secret: string; readonly lastStep: number; readonly at: string },
): Promise<number | undefined> {
  const code = typed.replace(/\D/g, '')
  if (code.length !== 6) return undefined
  const { verify } = await import('otplib')
  const found = await verify({
    secret: of.secret,
    token: code,
    epoch: Math.floor(Date.parse(of.at) / 1000),
    epochTolerance: STEP_SECONDS,
    afterTimeStep: of.lastStep,
  })
  return found.valid && 'timeStep' in found ? found.timeStep : undefined
}
