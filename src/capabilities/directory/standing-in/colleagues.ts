import { secretariat } from '../contract.ts'

/** An office, and the participant it is held for. */
export type Seat = { readonly office: string; readonly participant_id: string | null }

/** Whether two offices belong to one house: the same participant, or the secretariat. */
export const areColleagues = (one: Seat, other: Seat): boolean =>
  one.participant_id === null
    ? isOfSecretariat(one.office) && isOfSecretariat(other.office)
    : one.participant_id === other.participant_id

const isOfSecretariat = (office: string): boolean => secretariat.some((one) => one === office)
