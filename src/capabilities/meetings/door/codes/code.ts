import { type Instant, instantOf } from '../../../../kernel/instant.ts'

// Read by the server and by devices at the door alike: bytes and text only, nothing of Node's.

/** What a badge's code says: whose badge it is and which of theirs, for which meeting, and until when it holds. */
export type BadgeClaim = {
  readonly registration: string
  readonly serial: number
  readonly meeting: string
  /** To the second. */
  readonly expires: Instant
}

export type BadgeCode = {
  readonly claim: BadgeClaim
  /** What is signed, and the Ed25519 signature over it. */
  readonly statement: Uint8Array<ArrayBuffer>
  readonly signature: Uint8Array<ArrayBuffer>
}

const FORM = 1
const ID_BYTES = 16
const PLACES = { registration: 1, serial: 17, meeting: 19, expires: 35, end: 39 } as const
const SIGNATURE_BYTES = 64
/** Two digits a byte: a QR code holds capitals and figures at 5.5 bits each. */
export const CODE_LENGTH = 2 * (PLACES.end + SIGNATURE_BYTES)

/** The bytes that are signed. */
export function statementOf(claim: BadgeClaim): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(PLACES.end)
  const view = new DataView(bytes.buffer)
  view.setUint8(0, FORM)
  bytes.set(bytesOf(claim.registration.replaceAll('-', '')), PLACES.registration)
  view.setUint16(PLACES.serial, claim.serial)
  bytes.set(bytesOf(claim.meeting.replaceAll('-', '')), PLACES.meeting)
  view.setUint32(PLACES.expires, Date.parse(claim.expires) / 1000)
  return bytes
}

/** The text in a badge's QR code. */
export const writeCode = (statement: Uint8Array, signature: Uint8Array): string =>
  (digitsOf(statement) + digitsOf(signature)).toUpperCase()

/** What a scanned text says, without a word on whether it is signed; nothing where it is no badge's code. One code has one text. */
export function readCode(text: string): BadgeCode | undefined {
  if (text.length !== CODE_LENGTH || !/^[\dA-F]+$/.test(text)) return undefined
  const bytes = bytesOf(text)
  if (bytes[0] !== FORM) return undefined
  const statement = bytes.slice(0, PLACES.end)
  const view = new DataView(statement.buffer)
  return {
    statement,
    signature: bytes.slice(PLACES.end),
    claim: {
      registration: idAt(statement, PLACES.registration),
      serial: view.getUint16(PLACES.serial),
      meeting: idAt(statement, PLACES.meeting),
      expires: instantOf(new Date(view.getUint32(PLACES.expires) * 1000)),
    },
  }
}

/** As `crypto.subtle` holds one; Node and browsers name the type differently. */
export type PublicKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>

/** Whether a code is signed by the key whose public half this is. */
export const isSigned = (key: PublicKey, { signature, statement }: BadgeCode): Promise<boolean> =>
  crypto.subtle.verify('Ed25519', key, signature, statement)

/** The public half of a key, from its 32 bytes in base64. */
export const importKey = (raw: string): Promise<PublicKey> =>
  crypto.subtle.importKey(
    'raw',
    Uint8Array.from(atob(raw), (letter) => letter.codePointAt(0) ?? 0),
    'Ed25519',
    false,
    ['verify'],
  )

function idAt(bytes: Uint8Array, at: number): string {
  const digits = digitsOf(bytes.slice(at, at + ID_BYTES))
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

const bytesOf = (digits: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(digits.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
const digitsOf = (bytes: Uint8Array): string =>
  [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
