import type { Base } from '../../src/apps/installation.ts'
import { insertQuestion } from '../../src/capabilities/exchange/requests/questions/storage.ts'
import {
  insertRequest,
  putRecipients,
  updateRequest,
} from '../../src/capabilities/exchange/requests/storage.ts'
import { operator } from '../../src/kernel/actor.ts'
import type { Day } from '../../src/kernel/day.ts'
import { dayAt } from '../../src/kernel/instant.ts'
import type { Tenant } from '../../src/platform/operations/operation.ts'
import { newId } from '../../src/platform/operations/perform.ts'

/** What the questions are about: something of a country, and something of none. */
export type Subjects = Awaited<ReturnType<typeof enterSubjects>>

export async function enterSubjects(base: Base, tenant: Tenant) {
  const conference = tenant.conferenceId
  const today = todayIn(base, tenant)
  return base.ground.database.write(
    conference,
    async (tx) => {
      const of = async (code: string): Promise<string> =>
        (
          await tx
            .selectFrom('participant')
            .select('participant_id')
            .where('conference_id', '=', conference)
            .where('code', '=', code)
            .executeTakeFirstOrThrow()
        ).participant_id
      const presiding = (
        await tx
          .selectFrom('presidency')
          .select('participant_id')
          .where('conference_id', '=', conference)
          .where('from_day', '<=', today)
          .where('until_day', '>=', today)
          .executeTakeFirstOrThrow()
      ).participant_id
      const model = await tx
        .selectFrom('mandate')
        .selectAll()
        .where('conference_id', '=', conference)
        .where('state', '=', 'open')
        .where('document_id', 'is not', null)
        .limit(1)
        .executeTakeFirstOrThrow()
      const mandate = async (tasked: string): Promise<{ id: string; reference: string }> => {
        const { search: _, sort_day: __, ...row } = model
        const [id, reference] = [newId(), `MAN-1990-${newId().slice(-6)}`]
        await tx
          .insertInto('mandate')
          .values({
            ...row,
            mandate_id: id,
            reference,
            tasked: [tasked],
            version: 1,
            source: JSON.stringify(row.source),
            title: JSON.stringify(row.title),
            due: null,
          })
          .execute()
        return { id, reference }
      }
      const evidence = async (mandateId: string, participant: string | null): Promise<string> => {
        const evidence_id = newId()
        const hash = await base.ground.files.store(Buffer.from(`Evidencia ${evidence_id}`))
        await tx
          .insertInto('stored_file')
          .values({
            conference_id: conference,
            hash,
            name: 'evidencia.txt',
            media_type: 'text/plain',
            bytes: 50n,
            stored_at: '2026-01-01T00:00:00Z',
          })
          .execute()
        await tx
          .insertInto('evidence')
          .values({
            conference_id: conference,
            evidence_id,
            mandate_id: mandateId,
            title: 'Evidencia',
            file_hash: hash,
            added_at: '2026-01-01T00:00:00Z',
            access: participant === null ? 'as the mandate' : 'presidency and secretariat',
            participant_id: participant,
          })
          .execute()
        return evidence_id
      }
      const request = async (
        recipients: readonly string[],
      ): Promise<{ reference: string; question: string }> => {
        const [request_id, question] = [newId(), newId()]
        const made = {
          request_id,
          reference: `SOL-1990-${request_id.slice(-6)}`,
          title: {},
          introduction: {},
          deadline: '2999-01-01T00:00:00Z',
          confidentiality: 'members',
          previous_id: null,
          made_at: '1990-01-01T00:00:00Z',
        }
        await insertRequest(tx, conference, made)
        await putRecipients(tx, conference, request_id, recipients)
        await insertQuestion(tx, conference, request_id, {
          question_id: question,
          ordinal: 1,
          kind: 'text',
          wording: { es: '¿Qué?' },
          hint: {},
          required: false,
          shape: { options: [], several: false, unit: '', min: null, max: null, columns: [] },
          previous_id: null,
        })
        await updateRequest(tx, conference, request_id, { state: 'open', opened_at: made.made_at })
        return { reference: made.reference, question }
      }
      const first = async (from: 'person' | 'appointment', id: string) =>
        (
          (await tx
            .selectFrom(from)
            .selectAll()
            .where('conference_id', '=', conference)
            .limit(1)
            .executeTakeFirst()) as Record<string, string> | undefined
        )?.[id]
      const country = await of('HND')
      const [ofCountry, ofPresidency, ofNone] = [
        await mandate('participant:HND'),
        await mandate('PPT'),
        await mandate('TS'),
      ]
      return {
        country,
        otherCountry: await of('CAN'),
        presiding,
        organization: await of('UNHCR'),
        otherOrganization: await of('ECLAC'),
        host: await of('IOM'),
        ofCountry,
        ofPresidency,
        ofNone,
        kept: await evidence(ofCountry.id, country),
        open: await evidence(ofNone.id, null),
        person: (await first('person', 'person_id')) ?? '',
        appointment: (await first('appointment', 'appointment_id')) ?? '',
        // One that is still to come: what is asked for a meeting is asked until it closes.
        meeting: (
          await tx
            .selectFrom('meeting')
            .select('meeting_id')
            .where('conference_id', '=', conference)
            .where('closes_on', '>=', today)
            .limit(1)
            .executeTakeFirstOrThrow()
        ).meeting_id,
        // One that everyone may read: what is asked here hangs on the operation, not on the paper.
        ...(await tx
          .selectFrom('document')
          .select(['document_id as document', 'symbol'])
          .where('conference_id', '=', conference)
          .where('access', '=', 'public')
          .where('adopted_on', 'is not', null)
          .orderBy('symbol')
          .limit(1)
          .executeTakeFirstOrThrow()),
        asked: await request([country]),
        askedElsewhere: await request([]),
        presidency: (
          await tx
            .selectFrom('presidency')
            .select('presidency_id')
            .where('conference_id', '=', conference)
            .executeTakeFirstOrThrow()
        ).presidency_id,
      }
    },
    base.ground.sightOf(operator),
  )
}

/** Today, in the conference. */
export const todayIn = (base: Base, tenant: Tenant): Day => dayAt(base.ground.clock(), tenant.zone)
