import { type Language, languages } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { isRefusal } from '../../../kernel/refusal.ts'
import { type LanguageVersion, relation } from '../contract.ts'
import { followsWhatStands } from '../derived/rules.ts'
import { finalStays } from '../versions/rules.ts'
import { AccessFields } from './about-fields.tsx'
import type { DocumentData } from './data.ts'
import { PaperFields } from './text-fields.tsx'

type Props = { readonly data: DocumentData; readonly context: PageContext }

/** What the secretariat may do with a document now, each folded under its words; rules say what is offered. */
export function RecordForms({ data, context }: Props) {
  const { document, versions } = data.found
  const writable = versions.filter(
    ({ readiness }) => finalStays.decide({ state: document.state, there: readiness === 'ready' }) === 'write',
  )
  return (
    <div className="also">
      {writable.map((version) => (
        <WriteLanguage key={version.language} version={version} data={data} context={context} />
      ))}
      {versions
        .filter(({ hash }) => hash === null)
        .map((version) => (
          <Await key={version.language} version={version} data={data} context={context} />
        ))}
      <Derive data={data} context={context} />
      <Change data={data} context={context} />
    </div>
  )
}

function WriteLanguage({ version, data, context }: Props & { version: LanguageVersion }) {
  const { words } = context
  const { document } = data.found
  const { language } = version
  const name = `write-${language}`
  const form = sentForm(context, name)
  const isOriginal = language === document.original_language
  return (
    <Disclosure
      id={name}
      open={context.sent === name || (isOriginal && version.hash === null)}
      label={words('documents:record.write-title', { language: words(`documents:language.${language}`) })}
    >
      <Form
        action={context.address.path}
        form={name}
        files
        version={document.version}
        idempotencyKey={context.newKey()}
        hidden={isOriginal ? { kind: 'original' } : undefined}
      >
        <PaperFields language={language} form={form} context={context} />
        {!isOriginal && (
          <RadioGroup
            name="kind"
            id={`f-kind-${language}`}
            label={words('documents:record.kind')}
            size="small"
            value={form.value('kind', version.hash === null ? 'translation' : version.kind)}
            options={(['translation', 'machine translation'] as const).map((one) => ({
              value: one,
              label: words(`documents:version-kind.${one}`),
            }))}
          />
        )}
        <Actions>
          <Button>{words('documents:record.keep')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function Await({ version, data, context }: Props & { version: LanguageVersion }) {
  const { words } = context
  const { language } = version
  const name = `due-${language}`
  const form = sentForm(context, name)
  const label = words('documents:record.due-label', { language: words(`documents:language.${language}`) })
  return (
    <Disclosure id={name} open={context.sent === name} label={label}>
      <Form
        action={context.address.path}
        form={name}
        version={data.found.document.version}
        idempotencyKey={context.newKey()}
      >
        <DateField label={label} {...form.day(name, version.due_on)} />
        <Actions>
          <Button>{words('documents:record.due-keep')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function Derive({ data, context }: Props) {
  const { words } = context
  const { document } = data.found
  const form = sentForm(context, 'derive')
  const offered = relation.options.filter(
    (one) =>
      !isRefusal(
        followsWhatStands.decide({
          relation: one,
          state: document.state,
          adopted: document.adopted_on !== null,
        }),
      ),
  )
  if (offered.length === 0) return null
  return (
    <Disclosure id="derive" open={context.sent === 'derive'} label={words('documents:record.derive')}>
      <p className="note">{words('documents:record.derive-lead')}</p>
      <Form action={context.address.path} form="derive" idempotencyKey={context.newKey()}>
        <RadioGroup
          name="relation"
          label={words('documents:record.relation')}
          size="small"
          value={form.value('relation', offered[0])}
          error={form.error('relation')}
          options={offered.map((one) => ({ value: one, label: words(`documents:relation.${one}`) }))}
        />
        <LanguageFields
          {...languageBoxes(
            form,
            'derived',
            (one: Language) => words(`documents:register.title-${one}`),
            document.title,
          )}
        />
        <RadioGroup
          name="derived-original"
          label={words('documents:record.original')}
          size="small"
          value={form.value('derived-original', document.original_language)}
          options={languages.map((one) => ({ value: one, label: words(`documents:language.${one}`) }))}
        />
        <DateField label={words('documents:register.dated')} {...form.day('derived-dated', context.today)} />
        <Actions>
          <Button>{words('documents:record.derive-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function Change({ data, context }: Props) {
  const { words } = context
  const { document } = data.found
  const form = sentForm(context, 'change')
  return (
    <Disclosure id="change" open={context.sent === 'change'} label={words('documents:record.change')}>
      <Form
        action={context.address.path}
        form="change"
        version={document.version}
        idempotencyKey={context.newKey()}
      >
        <LanguageFields
          {...languageBoxes(form, 'title', (one) => words(`documents:register.title-${one}`), document.title)}
        />
        <DateField label={words('documents:register.dated')} {...form.day('dated', document.dated_on)} />
        <AccessFields
          participants={data.participants.participants}
          form={form}
          context={context}
          stored={document}
        />
        <TextArea
          name="note"
          rows={2}
          label={words('documents:register.note')}
          optional={words('documents:register.optional')}
          value={form.value('note', document.note)}
          error={form.error('note')}
        />
        <Actions>
          <Button>{words('documents:record.change-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}
