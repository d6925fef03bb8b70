import type { Story } from '../../directory/index.ts'
import type { Participant } from '../../conference/contract.ts'
import type { Appointment } from '../../directory/contract.ts'
import type {
  Circular,
  CircularRecord,
  CircularRow,
  PreviewedMail,
  RecipientNow,
} from '../circulars/contract.ts'
import type { LinkedCircular } from '../circulars/links/contract.ts'

export type CircularsData = {
  readonly list: { readonly circulars: readonly CircularRow[]; readonly next: string | null }
}
/** Whom one chooses from. */
export type AroundData = {
  readonly participants: { readonly participants: readonly Participant[] }
  readonly held: { readonly appointments: readonly Appointment[] }
}
export type EditData = AroundData & { readonly found: CircularRecord }
export type CircularData = Pick<AroundData, 'participants'> & {
  readonly found: CircularRecord
  readonly story: Story
}
export type PreviewData = {
  readonly preview: {
    readonly circular: Circular
    readonly recipients: readonly RecipientNow[]
    readonly count: number
    readonly shown: RecipientNow | null
    readonly mail: PreviewedMail | null
  }
}
export type LinkedData = { readonly linked: LinkedCircular }
