import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { SideBySide } from '../../../../ui/record/side-by-side.tsx'
import { comparedRows } from '../../../documents/index.ts'
import type { DraftComparison } from '../../drafting/reading.ts'
import { momentSaid } from './say.tsx'

type Props = { readonly data: { readonly comparison: DraftComparison }; readonly context: PageContext }

/** Two versions of a draft beside each other. */
export function CompareDraft({ data: { comparison }, context }: Props) {
  const { words, href, language } = context
  const { draft, versions, from, to, rows } = comparison
  const called = (number: number): string => words('mandates:drafting.version-called', { number })
  const options = versions.map(({ number, made_at }) => ({
    value: String(number),
    label: `${called(number)}, ${momentSaid(made_at, context)}`,
  }))
  return (
    <>
      <PageHead
        title={words('mandates:drafting.comparison')}
        sub={<a href={href(`/drafts/${draft.draft_id}`)}>{inLanguage(draft.title, language)}</a>}
      />
      <Form action={context.address.path} method="get" layout="columns">
        <SelectField
          name="from"
          label={words('mandates:drafting.from')}
          value={String(from)}
          options={options}
        />
        <SelectField name="to" label={words('mandates:drafting.to')} value={String(to)} options={options} />
        <SelectField
          name="language"
          label={words('documents:field.language')}
          value={comparison.language}
          options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
        />
        <Button>{words('documents:compare.send')}</Button>
      </Form>
      {rows.length === 0 ? (
        <Empty title={words('documents:compare.none')} />
      ) : (
        <SideBySide
          caption={words('mandates:drafting.comparison')}
          markHeader={words('mandates:drafting.number')}
          columns={[from, to].map((number, at) => ({
            language: comparison.language,
            key: `${at} ${number}`,
            name: called(number),
          }))}
          rows={comparedRows(rows, context)}
        />
      )}
    </>
  )
}
