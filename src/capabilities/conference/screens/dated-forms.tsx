import type { ReactNode } from 'react'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { type BodyRecord, participantStatus } from '../contract.ts'
import { BilingualFields } from './bilingual-fields.tsx'
import { type ParticipantData, heldOn } from './participant.tsx'

/** Saves, or leads back: the end of every form here. */
export function SaveOrBack({ save, back, context }: { save: string; back: string; context: PageContext }) {
  return (
    <Actions>
      <Button kind="primary">{context.words(save)}</Button>
      <LinkButton kind="quiet" href={context.href(back)}>
        {context.words('conference:cancel')}
      </LinkButton>
    </Actions>
  )
}

function Dated({
  form: name,
  version,
  back,
  context,
  children,
}: {
  form: string
  version: number
  back: string
  context: PageContext
  children: ReactNode
}) {
  const form = sentForm(context, name)
  return (
    <Form action={context.address.path} form={name} version={version} idempotencyKey={context.newKey()}>
      {children}
      <DateField
        {...form.day('from')}
        label={context.words('conference:field.from')}
        hint={context.words('conference:hint.from-dated')}
      />
      <SaveOrBack save={`conference:save.${name}`} back={back} context={context} />
    </Form>
  )
}

/** A participant's names from a day on. */
export function NameForm({
  data: { participant },
  context,
}: {
  data: ParticipantData
  context: PageContext
}) {
  const { words, language, today } = context
  const now = heldOn(participant.names, today) ?? participant.names[0]
  return (
    <>
      <PageHead
        title={words('conference:participant.name-title', {
          name: now ? inLanguage(now.short, language) : '',
        })}
        sub={words('conference:participant.dated-lead')}
      />
      <Dated
        form="name"
        version={participant.version}
        back={`/conference/participants/${participant.code}`}
        context={context}
      >
        <BilingualFields form="name" name="short" stored={now?.short} context={context} />
        <BilingualFields form="name" name="formal" stored={now?.formal} context={context} />
      </Dated>
    </>
  )
}

/** A participant's status from a day on, or that it takes part no longer. */
export function StatusForm({
  data: { participant },
  context,
}: {
  data: ParticipantData
  context: PageContext
}) {
  const { words, language, today } = context
  const now = heldOn(participant.names, today) ?? participant.names[0]
  const form = sentForm(context, 'status')
  return (
    <>
      <PageHead
        title={words('conference:participant.status-title', {
          name: now ? inLanguage(now.short, language) : '',
        })}
        sub={words('conference:participant.dated-lead')}
      />
      <Dated
        form="status"
        version={participant.version}
        back={`/conference/participants/${participant.code}`}
        context={context}
      >
        <RadioGroup
          name="status"
          label={words('conference:field.status')}
          error={form.error('status')}
          value={form.value('status', heldOn(participant.statuses, today)?.status ?? 'none')}
          options={[...participantStatus.options, 'none'].map((one) => ({
            value: one,
            label: words(`conference:status.${one}`),
          }))}
        />
      </Dated>
    </>
  )
}

/** A body's name from a day on. */
export function BodyNameForm({
  data: { body },
  context,
}: {
  data: { readonly body: BodyRecord }
  context: PageContext
}) {
  const { words, language, today } = context
  const now = heldOn(body.names, today) ?? body.names[0]
  return (
    <>
      <PageHead
        title={words('conference:participant.name-title', {
          name: now ? inLanguage(now.name, language) : '',
        })}
        sub={words('conference:participant.dated-lead')}
      />
      <Dated form="name" version={body.version} back={`/conference/bodies/${body.code}`} context={context}>
        <BilingualFields form="name" name="name" stored={now?.name} context={context} />
      </Dated>
    </>
  )
}
