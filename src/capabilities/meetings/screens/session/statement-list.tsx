import type { ReactNode } from 'react'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import type { FloorNow, Statement } from '../../session/contract.ts'

/** Statements handed in, by country and item, each with its file. */
export function StatementList({
  statements,
  items,
  file,
  acts,
  context,
}: {
  readonly statements: readonly Statement[]
  readonly items: FloorNow['items']
  readonly file: (one: Statement) => string
  readonly acts?: ReadonlyMap<string, ReactNode>
  readonly context: PageContext
}) {
  const { words, language, href } = context
  return (
    <ul className="live-statements">
      {statements.map((one) => {
        const number = items.find(({ item_id }) => item_id === one.item_id)?.number ?? '–'
        return (
          <li key={one.statement_id}>
            <span>{words('meetings:statement.of', { name: inLanguage(one.name, language), number })}</span>
            <a href={href(file(one))} download>
              {one.file_name}
            </a>
            <span className="note">{words(`meetings:nominate.in-${one.language}`)}</span>
            {acts?.get(one.statement_id)}
          </li>
        )
      })}
    </ul>
  )
}
