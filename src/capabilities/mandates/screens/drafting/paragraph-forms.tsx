import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { type SentForm, sentForm } from '../../../../platform/http/sent-form.ts'
import { inOrder } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import type { Text } from '../../../../kernel/language.ts'
import { type DraftFound, paragraphKind } from '../../drafting/contract.ts'
import { awaitedIn } from '../../drafting/paragraphs/languages.ts'
import { type OnParagraph, standingOn } from './say.tsx'

type Speaking = { readonly found: DraftFound; readonly form: SentForm; readonly context: PageContext }

/** Which member speaks: one's own, or for whoever chairs the one that spoke in the room. */
export function MemberField({ found, form, context }: Speaking) {
  const { words, language } = context
  const members = inOrder(found.speaks_for, ({ name }) => inLanguage(name, language), language)
  return (
    <SelectField
      name="participant"
      label={words('mandates:drafting.for')}
      value={form.value('participant', members[0]?.participant_id)}
      error={form.error('participant')}
      options={members.map(({ participant_id, name }) => ({
        value: participant_id,
        label: inLanguage(name, language),
      }))}
    />
  )
}

/** A box a language for words of record. */
export function WordsFields({
  form,
  stored,
  rows = 5,
  context,
}: {
  readonly form: SentForm
  readonly stored?: Text
  readonly rows?: number
  readonly context: PageContext
}) {
  return languages.map((language) => (
    <TextArea
      key={language}
      name={`text-${language}`}
      label={context.words(`mandates:drafting.field.text-${language}`)}
      rows={rows}
      ofRecord
      language={language}
      value={form.value(`text-${language}`, stored?.[language])}
      error={language === languages[0] ? form.error(`text-${language}`) : undefined}
    />
  ))
}

/** Proposes other words for a paragraph, or to take it out. */
export function ProposeForm({ found, paragraph, context }: OnParagraph) {
  const { words } = context
  if (found.speaks_for.length === 0) return null
  const form = sentForm(context, 'propose')
  return (
    <Section title={words('mandates:drafting.propose')}>
      <Form action={context.address.path} form="propose" idempotencyKey={context.newKey()}>
        <MemberField found={found} form={form} context={context} />
        <RadioGroup
          name="kind"
          label={words('mandates:drafting.what')}
          value={form.value('kind', 'replace')}
          error={form.error('kind')}
          options={(['replace', 'delete'] as const).map((kind) => ({
            value: kind,
            label: words(`mandates:drafting.propose-kind.${kind}`),
          }))}
        />
        <WordsFields form={form} stored={paragraph.text} context={context} />
        <TextField
          name="reason"
          label={words('mandates:drafting.reason')}
          hint={words('mandates:drafting.reason-hint')}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Actions>
          <Button kind="plain">{words('mandates:drafting.propose-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** Puts a paragraph into brackets for a member that has not done so. */
export function BracketForm({ found, paragraph, context }: OnParagraph) {
  const { words } = context
  const standing = new Set(standingOn(paragraph, found.brackets).map(({ participant_id }) => participant_id))
  const members = found.speaks_for.filter(({ participant_id }) => !standing.has(participant_id))
  if (members.length === 0) return null
  const form = sentForm(context, 'bracket')
  return (
    <Disclosure label={words('mandates:drafting.bracket')} open={context.sent === 'bracket'}>
      <Form
        action={context.address.path}
        form="bracket"
        hidden={{ stands: 'yes' }}
        idempotencyKey={context.newKey()}
      >
        <MemberField found={{ ...found, speaks_for: members }} form={form} context={context} />
        <TextField
          name="reason"
          label={words('mandates:drafting.reason')}
          value={form.value('reason')}
          error={form.error('reason')}
        />
        <Actions>
          <Button kind="plain">{words('mandates:drafting.bracket-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

/** The words themselves: while they are drafted, or of a language that is awaited. */
export function WriteForm({ found, paragraph, context }: OnParagraph) {
  const { words } = context
  const form = sentForm(context, 'write')
  const drafting = found.draft.state === 'drafting'
  const hidden = (name: string, more: Record<string, string> = {}) => ({
    form: name,
    version: String(paragraph.version),
    'idempotency-key': context.newKey(),
    ...more,
  })
  return (
    <Section
      title={words(`mandates:drafting.write.${found.draft.state}`)}
      note={drafting ? undefined : words('mandates:drafting.write.note')}
    >
      <Form
        action={context.address.path}
        form="write"
        version={paragraph.version}
        idempotencyKey={context.newKey()}
        hidden={drafting ? undefined : { kind: paragraph.kind }}
      >
        {drafting && (
          <RadioGroup
            name="kind"
            label={words('mandates:drafting.field.kind')}
            value={form.value('kind', paragraph.kind)}
            options={paragraphKind.options.map((kind) => ({
              value: kind,
              label: words(`mandates:drafting.paragraph-kind.${kind}`),
            }))}
          />
        )}
        <WordsFields form={form} stored={paragraph.text} context={context} />
        {awaitedIn(paragraph).every((language) => paragraph.text[language]) && (
          <CheckboxField
            name="same"
            label={words('mandates:drafting.same')}
            hint={words('mandates:drafting.same-hint')}
          />
        )}
        <Actions>
          <Button kind="plain">{words('mandates:drafting.write.send')}</Button>
        </Actions>
      </Form>
      {drafting && (
        <Actions>
          {(['up', 'down'] as const).map((to) => (
            <PostButton key={to} kind="quiet" action={context.address.path} hidden={hidden('move', { to })}>
              {words(`mandates:drafting.move.${to}`)}
            </PostButton>
          ))}
          <PostButton kind="quiet" action={context.address.path} hidden={hidden('remove')}>
            {words('mandates:drafting.remove')}
          </PostButton>
        </Actions>
      )}
    </Section>
  )
}
