import type { ReactNode } from 'react'
import { type Language, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Hang } from '../../../ui/record/hang.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { periodWords } from './say.ts'

/** How something was called from when to when, a column a language. */
export function Names<Name extends Parameters<typeof periodWords>[0] & { from_day: string }>({
  names,
  called,
  context,
}: {
  names: readonly Name[]
  called: (name: Name, language: Language) => ReactNode
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
        ]}
        rows={names.map((one) => ({
          key: one.from_day,
          cells: {
            period: periodWords(one, context),
            ...Object.fromEntries(languages.map((each) => [each, called(one, each)])),
          },
        }))}
      />
    </Hang>
  )
}
