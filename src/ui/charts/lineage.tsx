import { useId } from 'react'
import { StateMark, type StateKind } from '../state.tsx'
import { Disclosure } from '../controls/disclosure.tsx'
import { layOut, type LineageGraph, type Placed } from './lineage-layout.ts'

export type LineageProps = LineageGraph & {
  title: string
  /** The same in words: what it comes from, what comes from it. */
  description: string
  words: {
    /** "Show as a list". */
    list: string
    /** Said where the picture is wider than the page. */
    wide: string
    /** "leads to", before what an entry leads to in the list. */
    leadsTo: string
    /** The word of each state that occurs. */
    states: Partial<Record<StateKind, string>>
  }
}

/** Where a thing comes from and what came of it; squares are texts, the others have the shape of their state, this one is ringed. */
export function Lineage(props: LineageProps) {
  const { title, description, words } = props
  const id = useId()
  const { width, height, columns, nodes, paths } = layOut(props)
  return (
    <figure className="chart lineage">
      <div className="wide lineage-drawing" tabIndex={0} role="region" aria-label={title}>
        <p className="note wide-hint no-print">{words.wide}</p>
        <svg
          role="group"
          aria-labelledby={`${id}-t`}
          aria-describedby={`${id}-d`}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
        >
          <title id={`${id}-t`}>{title}</title>
          <desc id={`${id}-d`}>{description}</desc>
          {columns.map(({ key, label, x }) => (
            <text key={key} className="quiet-text" x={x} y="18">
              {label}
            </text>
          ))}
          {paths.map((path) => (
            <path key={path} className="edge" d={path} />
          ))}
          {nodes.map((node) => (
            <Node
              key={node.id}
              node={node}
              word={node.kind === 'text' ? undefined : words.states[node.kind]}
            />
          ))}
        </svg>
      </div>
      <Disclosure label={words.list}>
        <AsList {...props} />
      </Disclosure>
    </figure>
  )
}

function Node({ node, word }: { node: Placed; word: string | undefined }) {
  const { x, y, kind, lines, sub, href, current } = node
  // a bare dash would read as a gap in the line: it stands in a ring
  const size = kind === 'superseded' ? 8 : 12
  const drawing = (
    <>
      <title>{[node.label, word].filter(Boolean).join(', ')}</title>
      {kind === 'text' ? (
        <rect className="node-text" x={x - 5} y={y - 5} width="10" height="10" />
      ) : (
        <>
          <circle
            className={current ? 'node-ring' : `node-ground node-${kind}`}
            cx={x}
            cy={y}
            r={current ? 11 : 8}
          />
          <use
            className={`state-${kind} node-state`}
            href={`#state-${kind}`}
            x={x - size / 2}
            y={y - size / 2}
            width={size}
            height={size}
          />
        </>
      )}
      {lines.map((line, at) => (
        <text key={line} className={current ? 'node-current' : undefined} x={x - 6} y={y + 28 + at * 18}>
          {line}
        </text>
      ))}
      {sub ? (
        <text className="quiet-text" x={x - 6} y={y + 28 + lines.length * 18 + 1}>
          {sub}
        </text>
      ) : null}
    </>
  )
  return href === undefined || current ? <g>{drawing}</g> : <a href={href}>{drawing}</a>
}

function AsList({ columns, nodes, edges, words }: LineageProps) {
  const name = new Map(nodes.map(({ id, label }) => [id, label]))
  const at = (key: string) => columns.findIndex((column) => column.key === key)
  const inOrder = [...nodes].sort((a, b) => at(a.column) - at(b.column))
  return (
    <ul className="lineage-list">
      {inOrder.map(({ id, column, label, sub, kind, href, current }) => {
        const next = edges.filter(({ from }) => from === id).map(({ to }) => name.get(to) ?? to)
        return (
          <li key={id}>
            <span className="note number">{columns.find(({ key }) => key === column)?.label}</span>
            <div>
              {href === undefined || current ? <b>{label}</b> : <a href={href}>{label}</a>}{' '}
              {kind === 'text' ? null : <StateMark kind={kind}>{words.states[kind] ?? ''}</StateMark>}
              {sub ? <span className="note whole"> {sub}</span> : null}
              {next.length > 0 ? (
                <p className="note">
                  {words.leadsTo} {next.join(', ')}
                </p>
              ) : null}
            </div>
          </li>
        )
      })}
    </ul>
  )
}
