import type { Body, Participant, Presidency } from '../../conference/contract.ts'
import type { Meeting } from '../../meetings/contract.ts'
import type { MandateRow } from '../contract.ts'

/** What the register's page reads. */
export type RegisterData = {
  readonly register: {
    readonly mandates: MandateRow[]
    readonly count: number
    readonly more_than_counted: boolean
    readonly next: string | null
  }
  readonly bodies: { readonly bodies: Body[] }
  readonly presidencies: { readonly presidencies: Presidency[] }
  readonly participants: { readonly participants: Participant[] }
  readonly meetings: { readonly meetings: Meeting[] }
  readonly views: { readonly views: { view_id: string; name: string; query: string }[] }
}
