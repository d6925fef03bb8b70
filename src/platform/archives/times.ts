import { type Instant, instantOf } from '../../kernel/instant.ts'

/** An extra field of a record: its number and what it holds. */
export type Extra = { readonly id: number; readonly data: Buffer }

const unixTimes = 0x5455
const oldUnixTimes = 0x5855
const ntfsTimes = 0x000a
// 1 January 1980.
const firstDay = (1 << 5) | 1

/** When an entry was last changed: by an extra field in UTC, else by its DOS time, which names no zone and is taken as UTC. */
export function modifiedOf(extras: readonly Extra[], date: number, time: number): Instant | undefined {
  for (const { id, data } of extras) {
    if (id === unixTimes && data.length >= 5 && data.readUInt8(0) & 1)
      return instantOf(new Date(data.readInt32LE(1) * 1000))
    if (id === oldUnixTimes && data.length >= 8) return instantOf(new Date(data.readInt32LE(4) * 1000))
    // Tenths of microseconds since 1601, in the first tag.
    if (id === ntfsTimes && data.length >= 32 && data.readUInt16LE(4) === 1) {
      const milliseconds = Number(data.readBigInt64LE(8) / 10_000n) - 11_644_473_600_000
      if (Math.abs(milliseconds) < 8.64e15) return instantOf(new Date(milliseconds))
    }
  }
  const [month, day] = [(date >> 5) & 15, date & 31]
  // Programs that know no time write zeros, or the first moment there is.
  if (month < 1 || month > 12 || day < 1 || (date === firstDay && time === 0)) return undefined
  const [hour, minute, second] = [time >> 11, (time >> 5) & 63, (time & 31) * 2]
  return instantOf(new Date(Date.UTC(1980 + (date >> 9), month - 1, day, hour, minute, second)))
}

/** The DOS date and time of an instant in UTC, to two seconds; what lies outside 1980 to 2107 is moved to its edge. */
export function dosTimeOf(instant: Instant): { readonly date: number; readonly time: number } {
  const moment = new Date(instant)
  const year = moment.getUTCFullYear()
  if (year < 1980) return { date: firstDay, time: 0 }
  if (year > 2107) return { date: (127 << 9) | (12 << 5) | 31, time: (23 << 11) | (59 << 5) | 29 }
  return {
    date: ((year - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate(),
    time: (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1),
  }
}

/** The extra field with an instant to the second in UTC; none where it lies outside 1901 to 2038. */
export function timeExtra(instant: Instant): Buffer {
  const seconds = Math.floor(Date.parse(instant) / 1000)
  if (Math.abs(seconds) > 0x7fffffff) return Buffer.alloc(0)
  const extra = Buffer.alloc(9)
  extra.writeUInt16LE(unixTimes, 0)
  extra.writeUInt16LE(5, 2)
  extra.writeUInt8(1, 4)
  extra.writeInt32LE(seconds, 5)
  return extra
}
