import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { PairedBar } from '../../../../ui/charts/paired-bar.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { Figures, QuestionResults } from '../../evaluation/contract.ts'
import { LEAST_SHOWN } from '../../evaluation/rules.ts'

type Props = { readonly results: QuestionResults; readonly context: PageContext }

/** What was answered to a question: how often each value, with its bar in the same row; or the words, in no order. */
export function QuestionShown({ results, context }: Props) {
  const { words, language } = context
  const { question, figures, comments } = results
  const [all, ...others] = figures
  // A category that is everyone says nothing more.
  const categories = others.filter(({ answered }) => answered !== all?.answered)
  return (
    <Section title={inLanguage(question.wording, language)} note={all && noteOf(all, context)}>
      {question.kind === 'words' ? (
        <Comments comments={comments} context={context} />
      ) : all === undefined ? (
        <Empty title={words('meetings:evaluation.too-few', { least: LEAST_SHOWN })} />
      ) : (
        <Distribution results={results} all={all} categories={categories} context={context} />
      )}
      {categories.map((one) => (
        <p key={one.category} className="note">
          {words(`meetings:category.${one.category}`)}: {noteOf(one, context)}
        </p>
      ))}
    </Section>
  )
}

const noteOf = ({ answered, mean }: Figures, { words, language }: PageContext): string =>
  [
    words('meetings:evaluation.answers-count', { count: answered, number: writeNumber(answered, language) }),
    ...(mean === null ? [] : [words('meetings:evaluation.mean', { mean: writeNumber(mean, language) })]),
  ].join(' · ')

type DistributionProps = Props & { readonly all: Figures; readonly categories: readonly Figures[] }

function Distribution({ results: { question }, all, categories, context }: DistributionProps) {
  const { words, language } = context
  const most = Math.max(...all.counts)
  const called = (at: number): string =>
    question.kind === 'rating'
      ? words(`meetings:evaluation.mark.${at + 1}`)
      : inLanguage(question.choices[at] ?? {}, language)
  const rows = all.counts.map((count, at) => ({
    key: String(at),
    cells: {
      answer: called(at),
      count: writeNumber(count, language),
      bar: <PairedBar done={count} of={0} most={most} />,
      ...Object.fromEntries(
        categories.map(({ category, counts }) => [String(category), writeNumber(counts[at] ?? 0, language)]),
      ),
    },
  }))
  return (
    <RegisterTable
      caption={inLanguage(question.wording, language)}
      columns={[
        {
          key: 'answer',
          header: words('meetings:evaluation.column.answer'),
          namesRow: true,
          phone: 'title',
        },
        { key: 'count', header: words('meetings:evaluation.column.count'), numeric: true, phone: 'end' },
        { key: 'bar', header: words('meetings:evaluation.column.bar'), phone: 'line' },
        ...categories.map(({ category }) => ({
          key: String(category),
          header: words(`meetings:category.${category}`),
          numeric: true,
          phone: 'none' as const,
        })),
      ]}
      rows={question.kind === 'rating' ? rows.toReversed() : rows}
    />
  )
}

type CommentsProps = { readonly comments: readonly string[]; readonly context: PageContext }

function Comments({ comments, context }: CommentsProps) {
  if (comments.length === 0) return <Empty title={context.words('meetings:evaluation.no-comments')} />
  return (
    <ul className="aligned-list">
      {comments.map((comment, at) => (
        // Two may have written the same.
        <li key={`comment ${at + 1}`} className="of-record">
          {comment}
        </li>
      ))}
    </ul>
  )
}
