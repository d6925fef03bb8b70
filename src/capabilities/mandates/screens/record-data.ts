import type { Story } from '../../directory/index.ts'
import type { EvidenceRow, Link, MandateRow, ProvisionRow, Relative, Tie, Turn } from '../contract.ts'

/** What a record's page reads. */
export type RecordData = {
  readonly mandate: MandateRow & {
    readonly provision: ProvisionRow | null
    readonly evidence: EvidenceRow[]
    readonly links: Link[]
    readonly relatives: Relative[]
    readonly ties: Tie[]
    readonly turns: Turn[]
    readonly may_report: boolean
    readonly similar: Pick<Relative, 'reference' | 'title' | 'state'>[]
  }
  readonly story: Story
}
