import { inLanguage, languages } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import type { DocumentType } from '../contract.ts'
import type { RegisterDocumentData } from './data.ts'
import { AccessFields } from './about-fields.tsx'
import { typeName } from './say.tsx'
import { PaperFields } from './text-fields.tsx'

/** Register a paper: its type and meeting give the symbol, its texts may come now or later. */
export function RegisterDocument({ data, context }: { data: RegisterDocumentData; context: PageContext }) {
  const { words, language, href, request } = context
  const form = sentForm(context, 'register')
  const types = data.types.types.filter(({ retired }) => !retired)
  return (
    <>
      <PageHead title={words('documents:register.title')} sub={words('documents:register.lead')} />
      <Form action={context.address.path} form="register" files idempotencyKey={context.newKey()}>
        <SelectField
          name="kind"
          label={words('documents:register.kind')}
          value={form.value('kind', 'working document')}
          error={form.error('kind')}
          options={types.map(({ kind }) => ({ value: kind, label: typeName(types, kind, context) }))}
        />
        <SelectField
          name="meeting"
          label={words('documents:register.meeting')}
          value={form.value(
            'meeting',
            fieldOf(request.query, 'meeting') || data.series.series[0]?.meeting_id,
          )}
          error={form.error('meeting')}
          options={[
            { value: '', label: words('documents:register.no-meeting') },
            ...data.series.series.map(({ meeting_id, name, from_day }) => ({
              value: meeting_id,
              label: `${inLanguage(name, language)}, ${writeDay(from_day, language)}`,
            })),
          ]}
        />
        <TextField
          name="symbol"
          size="short"
          label={words('documents:register.symbol')}
          hint={words('documents:register.symbol-hint', { example: exampleOf(types) })}
          optional={words('documents:register.optional')}
          value={form.value('symbol')}
          error={form.error('symbol')}
        />
        <LanguageFields
          {...languageBoxes(form, 'title', (one) => words(`documents:register.title-${one}`))}
        />
        <RadioGroup
          name="original"
          label={words('documents:register.original')}
          size="small"
          value={form.value('original', context.tenant.originalLanguage)}
          options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
        />
        <DateField label={words('documents:register.dated')} {...form.day('dated', context.today)} />
        <RadioGroup
          name="state"
          label={words('documents:register.state')}
          size="small"
          value={form.value('state', 'draft')}
          options={(['draft', 'circulated', 'final'] as const).map((one) => ({
            value: one,
            label: words(`documents:register.state-${one}`),
          }))}
        />
        <AccessFields participants={data.participants.participants} form={form} context={context} />
        {languages.map((one) => (
          <Disclosure
            key={one}
            label={words(`documents:register.${one}`)}
            open={one === context.tenant.originalLanguage || form.value(`text-${one}`) !== ''}
          >
            <PaperFields language={one} form={form} context={context} />
          </Disclosure>
        ))}
        <TextArea
          name="note"
          rows={2}
          label={words('documents:register.note')}
          optional={words('documents:register.optional')}
          value={form.value('note')}
          error={form.error('note')}
        />
        <Actions>
          <Button kind="primary">{words('documents:register.send')}</Button>
          <LinkButton kind="quiet" href={href('/documents')}>
            {words('documents:list.room')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}

const exampleOf = (types: readonly DocumentType[]): string =>
  (types.find(({ pattern }) => pattern.endsWith('{n}'))?.pattern ?? '')
    .replace('{body}', 'VM')
    .replace('{meeting}', 'XXX')
    .replace('{n}', '4')
