import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Hang } from '../../../ui/record/hang.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { RecordData } from './record-data.ts'
import { shapeOf, stateWord } from './say.ts'

/** The turns of a recurring mandate: each day it fell due, and when it was done. */
export function TurnsOf({ mandate, context }: { mandate: RecordData['mandate']; context: PageContext }) {
  if (mandate.turns.length === 0) return null
  const { words, language } = context
  return (
    <Hang title={words('mandates:record.turns')} id="turns">
      <RegisterTable
        caption={words('mandates:turns.caption')}
        columns={[
          { key: 'due', header: words('mandates:record.due'), namesRow: true, whole: true, phone: 'title' },
          { key: 'done', header: words('mandates:turns.done'), phone: 'line' },
          { key: 'state', header: words('mandates:register.state'), phone: 'end' },
        ]}
        rows={mandate.turns.map((turn) => {
          // One turn at a time is open, and stands as the mandate does.
          const done = turn.done_on !== null
          return {
            key: turn.due_day,
            cells: {
              due: writeDay(turn.due_day, language),
              done: turn.done_on === null ? '–' : writeDay(turn.done_on, language),
              state: (
                <StateMark kind={done ? 'closed' : shapeOf(mandate)}>
                  {done ? words('mandates:turns.done') : stateWord(mandate, context)}
                </StateMark>
              ),
            },
          }
        })}
      />
    </Hang>
  )
}
