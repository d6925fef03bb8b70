import type { PageContext } from '../../../platform/http/page.ts'
import { sentenceOf } from '../../../platform/i18n/words.ts'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { office } from '../contract.ts'
import type { PlannedRow, RowProblem } from '../import/contract.ts'
import { directoryRules } from '../rules.ts'

const rules = new Map(directoryRules.map((rule) => [rule.id, rule]))

/** Rows of a table with what becomes of each, and every sentence against those with an error. */
export function ImportRows({
  rows,
  caption,
  context,
}: {
  rows: readonly PlannedRow[]
  caption: string
  context: PageContext
}) {
  const { words } = context
  return (
    <RegisterTable
      caption={caption}
      columns={[
        { key: 'row', header: words('directory:import.row'), numeric: true, phone: 'start' },
        { key: 'person', header: words('directory:people.person'), namesRow: true, phone: 'title' },
        { key: 'office', header: words('directory:appointments.office'), phone: 'line' },
        { key: 'what', header: words('directory:import.what'), phone: 'line' },
      ]}
      rows={rows.map((one) => ({
        key: String(one.row),
        cells: {
          row: one.row,
          person: <TwoLines second={one.email}>{one.name || words('directory:import.nameless')}</TwoLines>,
          office: officeOf(one, context),
          what: <What row={one} context={context} />,
        },
      }))}
    />
  )
}

function officeOf(row: PlannedRow, { words }: PageContext): string {
  const known = office.safeParse(row.office).data
  const name = known ? words(`directory:office.${known}`) : ''
  return [name, row.participant ?? ''].filter(Boolean).join(', ') || '–'
}

function What({ row, context }: { row: PlannedRow; context: PageContext }) {
  const { words } = context
  const changes = row.changes.map((field) => words(`directory:import.field.${field}`)).join(', ')
  if (row.kind !== 'error')
    return <TwoLines second={changes || undefined}>{words(`directory:import.kind.${row.kind}`)}</TwoLines>
  return (
    <>
      <StateMark kind="refused">{words('directory:import.kind.error')}</StateMark>
      {row.problems.map((problem) => (
        <p key={`${problem.field} ${problem.says}`}>
          <b>{words(`directory:import.field.${problem.field}`)}:</b> {sentenceFor(problem, context)}
        </p>
      ))}
    </>
  )
}

function sentenceFor({ says, facts }: RowProblem, { words, language }: PageContext): string {
  return rules.has(says)
    ? sentenceOf({ refused: true, rule: says, facts }, rules, language)
    : words(`directory:import.problem.${says}`, facts)
}
