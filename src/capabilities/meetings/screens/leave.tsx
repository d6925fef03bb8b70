import { holds } from '../../../kernel/actor.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { secretariatDesk } from '../../directory/contract.ts'
import { registeredInTurn } from '../delegations/accrediting/rules.ts'
import type { Registration } from '../delegations/contract.ts'
import type { PersonData } from './delegation-data.ts'
import { PersonBoxes } from './nominate.tsx'
import { RegistrationMark, partOf } from './registration-say.tsx'

type Props = { readonly data: PersonData; readonly context: PageContext }

/** One person on the way to a meeting: who they are, and how they leave or are substituted. */
export function LeavePage({ data, context }: Props) {
  const { words, href } = context
  const { person: one, meeting, participant, category } = data.found
  const back = participant
    ? `/meetings/${meeting.meeting_id}/delegations/${participant.participant_id}`
    : `/meetings/${meeting.meeting_id}/others/${category}`
  const leaves = !isRefusal(registeredInTurn.decide({ state: one.state, step: 'withdraw' }))
  return (
    <>
      <PageHead
        title={one.printed_name ?? `${one.given_name} ${one.family_name}`}
        sub={<a href={href(back)}>{words('meetings:leave.back')}</a>}
        actions={
          holds(context.actor, ...secretariatDesk) &&
          !isRefusal(registeredInTurn.decide({ state: one.state, step: 'register' })) && (
            <PostButton
              action={context.address.path}
              hidden={{ form: 'again', 'idempotency-key': context.newKey() }}
            >
              {words('meetings:leave.again')}
            </PostButton>
          )
        }
      />
      <Section title={words('meetings:leave.about')}>
        <About one={one} context={context} />
      </Section>
      {leaves && participant && <Substitute one={one} context={context} />}
      {leaves && <Withdraw data={data} context={context} />}
    </>
  )
}

function About({ one, context }: { one: Registration; context: PageContext }) {
  const { words, language, href } = context
  const told = (key: string, value: string) =>
    value === '' ? [] : [{ key, name: words(`meetings:leave.told.${key}`), value }]
  return (
    <KeyValues
      items={[
        {
          key: 'state',
          name: words('meetings:delegations.state'),
          value: <RegistrationMark state={one.state} context={context} />,
        },
        ...told('part', partOf(one, context)),
        ...told('named', one.printed_name === null ? '' : `${one.given_name} ${one.family_name}`),
        ...told('title', inLanguage(one.job_title, language)),
        ...told('email', one.email),
        ...told(
          'floor',
          one.floor_language === null ? '' : words(`meetings:nominate.in-${one.floor_language}`),
        ),
        ...told('note', one.note),
        ...told('why', one.withdrawn_why ?? ''),
        ...(holds(context.actor, ...secretariatDesk) && one.person_id !== null
          ? [
              {
                key: 'directory',
                name: words('meetings:leave.told.directory'),
                value: (
                  <a href={href(`/directory/people/${one.person_id}`)}>{words('meetings:leave.person')}</a>
                ),
              },
            ]
          : []),
      ]}
    />
  )
}

function Substitute({ one, context }: { one: Registration; context: PageContext }) {
  const { words } = context
  const form = sentForm(context, 'substitute')
  return (
    <Section title={words('meetings:leave.substitute')} note={words('meetings:leave.substitute-lead')}>
      <Form action={context.address.path} form="substitute" idempotencyKey={context.newKey()}>
        <TextField
          name="note"
          size="short"
          label={words('meetings:nominate.note')}
          hint={words('meetings:nominate.note-hint')}
          maxLength={200}
          value={form.value('note')}
          error={form.error('note')}
        />
        <SelectField
          name="language"
          label={words('meetings:nominate.language')}
          value={form.value('language', one.language)}
          options={(['es', 'en'] as const).map((each) => ({
            value: each,
            label: words(`meetings:nominate.in-${each}`),
          }))}
        />
        <PersonBoxes place={0} inDelegation={false} form={form} context={context} />
        <Actions>
          <Button kind="primary">{words('meetings:leave.substitute-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function Withdraw({ data, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'withdraw')
  const { person: one, successors } = data.found
  return (
    <Section title={words('meetings:leave.withdraw')} note={words('meetings:leave.withdraw-lead')}>
      <Form action={context.address.path} form="withdraw" idempotencyKey={context.newKey()}>
        <TextArea
          name="why"
          rows={2}
          label={words('meetings:leave.why')}
          maxLength={500}
          value={form.value('why')}
          error={form.error('why')}
        />
        {one.role === 'head' && successors.length > 0 && (
          <SelectField
            name="successor"
            label={words('meetings:leave.successor')}
            value={form.value('successor')}
            error={form.error('successor')}
            options={[
              { value: '', label: words('platform:choose') },
              ...successors.map((each) => ({
                value: each.registration_id,
                label: `${each.given_name} ${each.family_name}, ${partOf(each, context)}`,
              })),
            ]}
          />
        )}
        <Actions>
          <Button>{words('meetings:leave.withdraw-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
