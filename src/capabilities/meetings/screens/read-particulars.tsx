import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import type { Meeting } from '../contract.ts'
import type { ParticularField, Particulars, ReadingPurpose } from '../particulars/contract.ts'

export type OpenedData = {
  readonly opened: {
    readonly meeting: Meeting
    readonly purpose: ReadingPurpose
    readonly fields: readonly ParticularField[]
    readonly people: readonly {
      readonly person_id: string
      readonly name: string
      readonly participant: string
      readonly values: Particulars
    }[]
    readonly next: string | null
  }
}

/** The particulars a purpose needs, of everyone who gave them. */
export function ReadParticulars({ data: { opened }, context }: { data: OpenedData; context: PageContext }) {
  const { words, language, href } = context
  const { meeting, fields, people, next } = opened
  return (
    <>
      <PageHead
        title={words(`meetings:particulars.purpose.${opened.purpose}`)}
        sub={
          <>
            {words('meetings:particulars.read-of', { name: inLanguage(meeting.name, language) })}{' '}
            <a href={href(`/meetings/${meeting.meeting_id}/particulars`)}>
              {words('meetings:particulars.other-purpose')}
            </a>
          </>
        }
      />
      {people.length === 0 ? (
        <Empty title={words('meetings:particulars.nobody')} />
      ) : (
        <RegisterTable
          caption={words(`meetings:particulars.purpose.${opened.purpose}`)}
          columns={[
            { key: 'who', header: words('meetings:particulars.who'), namesRow: true, phone: 'title' },
            ...fields.map((field) => ({
              key: field,
              header: words(`meetings:particulars.field.${field}`),
              phone: 'line' as const,
            })),
          ]}
          rows={people.map((one) => ({
            key: one.person_id,
            cells: {
              who: <TwoLines second={one.participant}>{one.name}</TwoLines>,
              ...Object.fromEntries(
                fields.map((field) => [field, valueOf(field, one.values[field], language)]),
              ),
            },
          }))}
        />
      )}
      {next && (
        <Pager
          label={words('meetings:particulars.pages')}
          next={{
            href: `${context.address.path}?after=${encodeURIComponent(next)}`,
            label: words('meetings:particulars.next'),
          }}
        />
      )}
    </>
  )
}

const DAYS: ReadonlySet<ParticularField> = new Set(['passport_expires', 'birth_date'])

const valueOf = (field: ParticularField, value: string | null, language: PageContext['language']): string =>
  value === null ? '–' : DAYS.has(field) ? writeDay(value, language) : value
