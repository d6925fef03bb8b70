import type { Tx } from '../../../platform/postgres/client.ts'
import type { EvidenceRow } from '../contract.ts'

const EVIDENCE = ['evidence_id', 'title', 'address', 'file_hash', 'added_at', 'access'] as const

export async function insertEvidence(
  tx: Tx,
  conference: string,
  row: {
    evidence_id: string
    mandate_id: string
    note_id: string
    title: string
    address: string | null
    file_hash: string | null
    added_at: string
    access: EvidenceRow['access']
    participant_id: string | null
  },
): Promise<void> {
  await tx
    .insertInto('evidence')
    .values({ conference_id: conference, ...row })
    .execute()
}

export async function listEvidence(tx: Tx, conference: string, mandateId: string): Promise<EvidenceRow[]> {
  return tx
    .selectFrom('evidence')
    .select(EVIDENCE)
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', mandateId)
    .orderBy('added_at')
    .execute() as Promise<EvidenceRow[]>
}

export async function findEvidence(
  tx: Tx,
  conference: string,
  mandateId: string,
  id: string,
): Promise<EvidenceRow | undefined> {
  return tx
    .selectFrom('evidence')
    .select(EVIDENCE)
    .where('conference_id', '=', conference)
    .where('mandate_id', '=', mandateId)
    .where('evidence_id', '=', id)
    .executeTakeFirst() as Promise<EvidenceRow | undefined>
}
