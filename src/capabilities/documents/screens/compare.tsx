import { languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { SideBySide } from '../../../ui/record/side-by-side.tsx'
import type { Document } from '../contract.ts'
import type { Compared } from '../comparing/contract.ts'
import { comparedRows } from './compared.tsx'

export type CompareData = {
  readonly comparison: {
    readonly before: Document
    readonly after: Document
    readonly language: 'es' | 'en'
    readonly rows: readonly Compared[]
  }
}

/** Two versions of a text beside each other: what went is struck out, what came is underlined. */
export function CompareTexts({ data: { comparison }, context }: { data: CompareData; context: PageContext }) {
  const { words, href, language } = context
  const { before, after, rows } = comparison
  const count = (change: Compared['change']): string =>
    writeNumber(rows.filter((row) => row.change === change).length, language)
  return (
    <>
      <PageHead
        title={words('documents:compare.title', { before: before.symbol, after: after.symbol })}
        sub={words('documents:compare.sum', {
          changed: count('changed'),
          added: count('added'),
          removed: count('removed'),
        })}
        actions={
          <LinkButton kind="quiet" href={href(`/documents/${after.document_id}`)}>
            {words('documents:text.back')}
          </LinkButton>
        }
      />
      <Form action={context.address.path} method="get" layout="columns">
        <TextField name="symbol" size="short" label={words('documents:compare.with')} value={before.symbol} />
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
          caption={words('documents:compare.caption')}
          markHeader={words('documents:text.mark')}
          columns={[before, after].map(({ symbol }) => ({
            language: comparison.language,
            key: symbol,
            name: symbol,
          }))}
          rows={comparedRows(rows, context)}
        />
      )}
    </>
  )
}
