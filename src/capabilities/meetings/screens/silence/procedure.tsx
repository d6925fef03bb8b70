import { holds } from '../../../../kernel/actor.ts'
import { inLanguage, languages } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { inOrder, writeNumber } from '../../../../platform/i18n/format.ts'
import { paragraphsIn } from '../../../../platform/prose/paragraphs.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { Bilingual } from '../../../../ui/record/bilingual.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { Timeline } from '../../../../ui/record/timeline.tsx'
import { presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import { type SilenceFound, spoken } from '../../silence/contract.ts'
import { instantSaid } from '../../silence/instants.ts'
import { DeadlineFields } from './deadline-fields.tsx'
import { SilenceMark } from './say.tsx'

type Props = { readonly data: { readonly found: SilenceFound }; readonly context: PageContext }

/** A text put in silence: until when, to whom, what was said, and what came of it. */
export function SilencePage({ data: { found }, context }: Props) {
  const { words, language, tenant } = context
  const { procedure } = found
  const open = procedure.state === 'open' && context.now < procedure.deadline
  const chairs = holds(context.actor, ...secretariatDesk, ...presidencyOffices)
  const said = (at: string): string => instantSaid(at, language, tenant.zone)
  return (
    <>
      <PageHead
        title={inLanguage(procedure.title, language)}
        sub={
          <>
            {inLanguage(found.body, language)} · <SilenceMark state={procedure.state} context={context} />
          </>
        }
        actions={
          procedure.ended_at !== null && (
            <LinkButton href={`${context.address.path}/certificate`} download>
              {words('meetings:silence.certificate.take')}
            </LinkButton>
          )
        }
      />
      <KeyValues
        items={[
          {
            key: 'deadline',
            name: words('meetings:silence.deadline'),
            value: <time dateTime={procedure.deadline}>{said(procedure.deadline)}</time>,
          },
          { key: 'opened', name: words('meetings:silence.opened'), value: said(procedure.opened_at) },
          { key: 'basis', name: words('meetings:silence.field.basis'), value: procedure.basis },
          {
            key: 'members',
            name: words('meetings:silence.members', {
              number: writeNumber(found.recipients.length, language),
            }),
            value: inOrder(
              found.recipients.map(({ name }) => inLanguage(name, language)),
              (name) => name,
              language,
            ).join(', '),
          },
        ]}
      />
      <Section title={words('meetings:silence.text')}>
        <Bilingual
          versions={languages.map((one) => ({
            language: one,
            name: words(`documents:language.${one}`),
            body: paragraphsIn(procedure.text[one] ?? '').map((paragraph) => (
              <p key={paragraph}>{paragraph}</p>
            )),
          }))}
        />
      </Section>
      {open && found.speaks_for.length > 0 && <Speak found={found} context={context} />}
      {open && chairs && <Chair found={found} context={context} />}
      <Section title={words('meetings:silence.events')}>
        <Timeline
          entries={found.events.toReversed().map((event) => ({
            id: event.event_id,
            when: said(event.arrived_at),
            dateTime: event.arrived_at,
            what: [words(`meetings:silence.event.${event.kind}`), inLanguage(event.name, language)]
              .filter(Boolean)
              .join(': '),
            said: event.words ?? undefined,
            note: event.deadline === null ? undefined : said(event.deadline),
          }))}
        />
      </Section>
    </>
  )
}

/** For a member: breaks the silence, or has its position recorded. */
function Speak({ found, context }: Props['data'] & { readonly context: PageContext }) {
  const { words, language } = context
  const form = sentForm(context, 'speak')
  return (
    <Section title={words('meetings:silence.speak.title')} note={words('meetings:silence.speak.lead')}>
      <Form action={context.address.path} form="speak" idempotencyKey={context.newKey()}>
        <SelectField
          name="participant"
          label={words('meetings:silence.speak.for')}
          value={form.value('participant', found.speaks_for[0])}
          options={found.recipients
            .filter(({ participant_id }) => found.speaks_for.includes(participant_id))
            .map(({ participant_id, name }) => ({
              value: participant_id,
              label: inLanguage(name, language),
            }))}
        />
        <RadioGroup
          name="kind"
          label={words('meetings:silence.speak.kind')}
          value={form.value('kind')}
          error={form.error('kind')}
          options={spoken.options.map((one) => ({
            value: one,
            label: words(`meetings:silence.speak.${one}`),
            hint: words(`meetings:silence.speak.${one}-hint`),
          }))}
        />
        <TextArea
          name="words"
          label={words('meetings:silence.speak.words')}
          maxLength={4000}
          value={form.value('words')}
          error={form.error('words')}
        />
        <Actions>
          <Button kind="primary">{words('meetings:silence.speak.send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** For whoever chairs: puts the deadline off, or takes the text back. */
function Chair({ found, context }: Props['data'] & { readonly context: PageContext }) {
  const { words } = context
  const form = sentForm(context, 'extend')
  const { version } = found.procedure
  return (
    <Section title={words('meetings:silence.chair.title')} note={words('meetings:silence.chair.lead')}>
      <Form
        action={context.address.path}
        form="extend"
        version={version}
        idempotencyKey={context.newKey()}
        layout="columns"
      >
        <DeadlineFields form={form} context={context} />
        <Actions>
          <Button kind="plain">{words('meetings:silence.chair.extend')}</Button>
        </Actions>
      </Form>
      <PostButton
        kind="quiet"
        action={context.address.path}
        hidden={{ form: 'withdraw', version: String(version), 'idempotency-key': context.newKey() }}
      >
        {words('meetings:silence.chair.withdraw')}
      </PostButton>
    </Section>
  )
}
