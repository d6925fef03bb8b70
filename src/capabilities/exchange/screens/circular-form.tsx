import { holds } from '../../../kernel/actor.ts'
import { type Language, inLanguage, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { type SentForm, languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { type CircularRecord, circularKind } from '../circulars/contract.ts'
import type { AroundData, EditData } from './circular-data.ts'
import { AudienceFields } from './circular-audience.tsx'

export function CircularForm({ data, context }: { data: AroundData; context: PageContext }) {
  const { words } = context
  return (
    <>
      <PageHead title={words('exchange:form.new')} sub={words('exchange:form.lead')} />
      <Fields data={data} context={context} />
    </>
  )
}

export function EditCircular({ data, context }: { data: EditData; context: PageContext }) {
  const { words, language } = context
  return (
    <>
      <PageHead title={words('exchange:form.edit')} sub={inLanguage(data.found.circular.subject, language)} />
      <Fields data={data} stored={data.found} context={context} />
    </>
  )
}

type Props = { readonly data: AroundData; readonly context: PageContext; readonly stored?: CircularRecord }

function Fields({ data, context, stored }: Props) {
  const { words, href } = context
  const form = sentForm(context, 'write')
  const kept = stored?.circular
  const symbols = (how: 'link' | 'attached'): string =>
    (stored?.papers ?? [])
      .filter((paper) => paper.how === how)
      .map(({ symbol }) => symbol)
      .join('\n')
  const back = kept ? `/exchange/circulars/${kept.circular_id}` : '/exchange/circulars'
  return (
    <Form
      action={context.address.path}
      form="write"
      version={kept?.version}
      idempotencyKey={context.newKey()}
    >
      <RadioGroup
        name="kind"
        label={words('exchange:field.kind')}
        value={form.value('kind', kept?.kind ?? 'circular')}
        options={circularKind.options.map((one) => ({
          value: one,
          label: words(`exchange:kind.${one}`),
          hint: words(`exchange:form.is-${one}`),
        }))}
      />
      <SenderField form={form} context={context} stored={kept?.sender} />
      <RadioGroup
        name="original"
        label={words('exchange:form.original')}
        value={form.value('original', kept?.original_language ?? context.tenant.originalLanguage)}
        options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
      />
      <LanguageFields
        {...languageBoxes(form, 'subject', (one) => words(`exchange:form.subject-${one}`), kept?.subject)}
      />
      {languages.map((one, place) => (
        <BodyField
          key={one}
          language={one}
          isFirst={place === 0}
          form={form}
          context={context}
          stored={kept?.body[one]}
        />
      ))}
      <DateField
        label={words('exchange:form.deadline')}
        hint={words('exchange:form.deadline-hint')}
        optional={words('documents:register.optional')}
        {...form.day('deadline', kept?.deadline_on)}
      />
      <AudienceFields data={data} form={form} context={context} stored={stored?.audience ?? undefined} />
      <TextArea
        name="link"
        rows={2}
        label={words('exchange:form.link')}
        hint={words('exchange:form.link-hint')}
        optional={words('documents:register.optional')}
        value={form.value('link', symbols('link'))}
        error={form.error('link')}
      />
      <TextArea
        name="attached"
        rows={2}
        label={words('exchange:form.attached')}
        hint={words('exchange:form.attached-hint')}
        optional={words('documents:register.optional')}
        value={form.value('attached', symbols('attached'))}
        error={form.error('attached')}
      />
      <Actions>
        <Button kind="primary">{words('exchange:form.save')}</Button>
        <LinkButton kind="quiet" href={href(back)}>
          {words('exchange:form.back')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

// Most write in one name alone; then there is nothing to ask.
function SenderField({
  form,
  context,
  stored,
}: {
  form: SentForm
  context: PageContext
  stored?: string | undefined
}) {
  const { words, actor } = context
  const names = [
    ...(holds(actor, ...secretariatDesk) ? ['TS'] : []),
    ...(holds(actor, ...presidencyOffices) ? ['PPT'] : []),
  ]
  if (names.length < 2) return <input type="hidden" name="sender" value={stored ?? names[0] ?? ''} />
  return (
    <RadioGroup
      name="sender"
      label={words('exchange:field.sender')}
      value={form.value('sender', stored ?? names[0])}
      error={form.error('sender')}
      options={names.map((one) => ({ value: one, label: words(`exchange:sender.${one}`) }))}
    />
  )
}

type BodyProps = {
  readonly language: Language
  readonly isFirst: boolean
  readonly form: SentForm
  readonly context: PageContext
  readonly stored: string | undefined
}

function BodyField({ language, isFirst, form, context, stored }: BodyProps) {
  const { words } = context
  return (
    <TextArea
      name={`body-${language}`}
      rows={10}
      ofRecord
      language={language}
      label={words(`exchange:form.body-${language}`)}
      hint={
        isFirst
          ? words('exchange:form.body-hint', {
              fields: '{{treatment}} {{name}} {{country}} {{reference}} {{deadline}}',
            })
          : undefined
      }
      value={form.value(`body-${language}`, stored)}
      error={form.error(`body-${language}`) ?? (isFirst ? form.error('body') : undefined)}
    />
  )
}
