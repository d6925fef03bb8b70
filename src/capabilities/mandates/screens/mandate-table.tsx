import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { DrawnRows } from '../../../ui/register/drawn-rows.ts'
import {
  type RegisterColumn,
  type RegisterRow,
  RegisterTable,
  Row,
} from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { MandateRow } from '../contract.ts'
import { sourceText } from '../source.ts'
import { dueWords, shapeOf, stateWord, taskedWords } from './say.ts'

type Props = {
  readonly caption: string
  readonly mandates: readonly MandateRow[]
  readonly context: PageContext
}

/** Mandates in rows: what and where from, who is tasked, until when in which words, how it stands. */
export function MandateTable({ caption, mandates, context }: Props) {
  const columns = columnsOf(context)
  // A row reads the same to everyone of a language.
  const rows = drawn.of(mandates, context.language, (mandate) => (
    <Row row={rowOf(mandate, context)} columns={columns} />
  ))
  return <RegisterTable caption={caption} columns={columns} rows={rows} />
}

const drawn = new DrawnRows<MandateRow>()

const columnsOf = ({ words }: PageContext): RegisterColumn[] => [
  { key: 'reference', header: words('mandates:register.reference'), whole: true, phone: 'start' },
  { key: 'what', header: words('mandates:register.what'), namesRow: true, phone: 'title' },
  { key: 'tasked', header: words('mandates:register.tasked'), phone: 'none' },
  { key: 'due', header: words('mandates:register.due'), phone: 'line' },
  { key: 'state', header: words('mandates:register.state'), phone: 'end' },
  { key: 'evidence', header: words('mandates:register.evidence'), numeric: true, phone: 'none' },
]

function rowOf(mandate: MandateRow, context: PageContext): RegisterRow {
  const { href, language, words } = context
  const due = dueWords(mandate, context)
  const path = href(`/mandates/${mandate.reference}`)
  return {
    key: mandate.mandate_id,
    href: path,
    cells: {
      reference: mandate.reference,
      what: (
        <TwoLines second={sourceText(mandate, language)}>
          <a className="quiet" href={path}>
            {inLanguage(mandate.title, language)}
          </a>
        </TwoLines>
      ),
      tasked: taskedWords(mandate.tasked, context),
      due: (
        <TwoLines second={due.proposed ? words('mandates:due.proposed', { words: due.quoted }) : due.quoted}>
          <span className={due.proposed ? 'proposed' : undefined}>{due.day}</span>
        </TwoLines>
      ),
      state: <StateMark kind={shapeOf(mandate)}>{stateWord(mandate, context)}</StateMark>,
      evidence:
        mandate.evidence_count === 0 ? (
          <span className="note">{words('mandates:register.no-evidence')}</span>
        ) : (
          writeNumber(mandate.evidence_count, language)
        ),
    },
  }
}
