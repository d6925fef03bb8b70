import type { ReactNode } from 'react'
import { holds } from '../../../kernel/actor.ts'
import { type Language, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Hang } from '../../../ui/record/hang.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { periodWords } from './say.ts'

/** How something was called from when to when, a column a language. */
export function Names<Name extends Parameters<typeof periodWords>[0] & { from_day: string }>({
  names,
  called,
  at,
  context,
}: {
  names: readonly Name[]
  called: (name: Name, language: Language) => ReactNode
  /** The path of the form that names it. */
  at: string
  context: PageContext
}) {
  const { words, language } = context
  return (
    <Hang title={words('conference:participant.names')}>
      <RegisterTable
        caption={words('conference:participant.names')}
        columns={[
          ...languages.map((one) => ({
            key: one,
            header: words(`conference:language.${one}`),
            ...(one === language ? { namesRow: true, phone: 'title' as const } : {}),
          })),
          { key: 'period', header: words('conference:field.period'), whole: true },
          ...correctColumn(context),
        ]}
        rows={names.map((one) => ({
          key: one.from_day,
          cells: {
            period: periodWords(one, context),
            correct: <Correct at={at} from={one.from_day} context={context} />,
            ...Object.fromEntries(languages.map((each) => [each, called(one, each)])),
          },
        }))}
      />
    </Hang>
  )
}

/** The column of `Correct`, for those who keep the facts. */
export const correctColumn = ({ actor, words }: PageContext): readonly { key: string; header: string }[] =>
  holds(actor, 'coordinator', 'assistant') ? [{ key: 'correct', header: words('conference:correction') }] : []

/** Leads to the form of a dated fact with the day it begins, which corrects it. */
export function Correct({ at, from, context }: { at: string; from: string; context: PageContext }) {
  return (
    <a href={context.href(`${at}?from=${from}`)}>
      {context.words('conference:correct')}
      <span className="unseen"> ({from.slice(0, 4)})</span>
    </a>
  )
}
