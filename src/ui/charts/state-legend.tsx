import { StateMark, type StateKind } from '../state.tsx'

export type StateLegendProps = { states: readonly { kind: StateKind; word: string }[] }

export function StateLegend({ states }: StateLegendProps) {
  return (
    <span className="legend">
      {states.map(({ kind, word }) => (
        <StateMark key={kind} kind={kind}>
          {word}
        </StateMark>
      ))}
    </span>
  )
}
