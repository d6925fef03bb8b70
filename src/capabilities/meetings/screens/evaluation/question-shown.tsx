import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { PairedBar } from '../../../../ui/charts/paired-bar.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { Figures, Question, QuestionResults } from '../../evaluation/contract.ts'
import { LEAST_SHOWN } from '../../evaluation/rules.ts'

type Props = { readonly results: QuestionResults; readonly context: PageContext }

/** What was answered to a question: how often each value, with its bar in the same row; or the words, in no order. */
export function QuestionShown({ results: { question, figures, comments }, context }: Props) {
  const { words, language } = context
  const [all] = figures
  const said = inLanguage(question.wording, language)
  return (
    <Section title={said} note={all && noteOf(all, context)}>
      {question.kind === 'words' ? (
        <Comments comments={comments} context={context} />
      ) : all === undefined ? (
        <Empty title={words('meetings:evaluation.too-few', { least: LEAST_SHOWN })} />
      ) : (
        figures.map((one) => (
          <Distribution
            key={one.category ?? 'everyone'}
            question={question}
            figures={one}
            caption={captionOf(said, one, context)}
            context={context}
          />
        ))
      )}
    </Section>
  )
}

const noteOf = ({ answered, mean }: Figures, { words, language }: PageContext): string =>
  [
    words('meetings:evaluation.answers-count', { count: answered, number: writeNumber(answered, language) }),
    ...(mean === null ? [] : [words('meetings:evaluation.mean', { mean: writeNumber(mean, language) })]),
  ].join(' · ')

const captionOf = (said: string, { category }: Figures, { words }: PageContext): string =>
  category === null ? said : `${said}: ${words(`meetings:category.${category}`)}`

type DistributionProps = {
  readonly question: Question
  readonly figures: Figures
  readonly caption: string
  readonly context: PageContext
}

function Distribution({ question, figures, caption, context }: DistributionProps) {
  const { words, language } = context
  const { category, counts } = figures
  const most = Math.max(...counts)
  const called = (at: number): string =>
    question.kind === 'rating'
      ? words(`meetings:evaluation.mark.${at + 1}`)
      : inLanguage(question.choices[at] ?? {}, language)
  const rows = counts.map((count, at) => ({ at, count }))
  return (
    <>
      {category !== null && (
        <p>
          <b>{words(`meetings:category.${category}`)}</b>{' '}
          <span className="note">{noteOf(figures, context)}</span>
        </p>
      )}
      <RegisterTable
        caption={caption}
        columns={[
          {
            key: 'answer',
            header: words('meetings:evaluation.column.answer'),
            namesRow: true,
            phone: 'title',
          },
          { key: 'count', header: words('meetings:evaluation.column.count'), numeric: true, phone: 'end' },
          { key: 'bar', header: words('meetings:evaluation.column.bar'), phone: 'line' },
        ]}
        rows={(question.kind === 'rating' ? rows.toReversed() : rows).map(({ at, count }) => ({
          key: String(at),
          cells: {
            answer: called(at),
            count: writeNumber(count, language),
            bar: <PairedBar done={count} of={0} most={most} />,
          },
        }))}
      />
    </>
  )
}

function Comments({
  comments,
  context,
}: {
  readonly comments: readonly string[]
  readonly context: PageContext
}) {
  if (comments.length === 0) return <Empty title={context.words('meetings:evaluation.no-comments')} />
  return (
    <ul className="aligned-list">
      {comments.map((comment) => (
        <li key={comment} className="of-record">
          {comment}
        </li>
      ))}
    </ul>
  )
}
