import type { ReactNode } from 'react'
import { type Text, inLanguage } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
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

/** What changes of a record from a day on: whose it is, what is asked, and the day. */
function Dated({
  form: name,
  of,
  version,
  back,
  context,
  children,
}: {
  form: 'name' | 'status'
  of: Text | undefined
  version: number
  back: string
  context: PageContext
  children: ReactNode
}) {
  const { words, language } = context
  const form = sentForm(context, name)
  return (
    <>
      <PageHead
        title={words(`conference:participant.${name}-title`, { name: of ? inLanguage(of, language) : '' })}
        sub={words('conference:participant.dated-lead')}
      />
      <Form action={context.address.path} form={name} version={version} idempotencyKey={context.newKey()}>
        {children}
        <DateField
          {...form.day('from', askedDay(context))}
          label={words('conference:field.from')}
          hint={words('conference:hint.from-dated')}
        />
        <SaveOrBack save={`conference:save.${name}`} back={back} context={context} />
      </Form>
    </>
  )
}

// The day of the one to be corrected, where the form was asked for by it.
const askedDay = ({ request }: PageContext): string | undefined => fieldOf(request.query, 'from') || undefined

/** What the form begins with: the one to be corrected, else the one that holds, else the first. */
function presentOf<T extends { readonly from_day: string; readonly until_day: string | null }>(
  facts: readonly T[],
  context: PageContext,
): T | undefined {
  const asked = askedDay(context)
  return facts.find((one) => one.from_day === asked) ?? heldOn(facts, context.today) ?? facts[0]
}

type OfParticipant = { readonly data: ParticipantData; readonly context: PageContext }

/** A participant's names from a day on. */
export function NameForm({ data: { participant }, context }: OfParticipant) {
  const now = presentOf(participant.names, context)
  return (
    <Dated
      form="name"
      of={now?.short}
      version={participant.version}
      back={`/conference/participants/${participant.code}`}
      context={context}
    >
      <BilingualFields form="name" name="short" stored={now?.short} context={context} />
      <BilingualFields form="name" name="formal" stored={now?.formal} context={context} />
    </Dated>
  )
}

/** A participant's status from a day on, or that it takes part no longer. */
export function StatusForm({ data: { participant }, context }: OfParticipant) {
  const { words, today } = context
  const asked = participant.statuses.find(({ from_day }) => from_day === askedDay(context))
  const form = sentForm(context, 'status')
  return (
    <Dated
      form="status"
      of={(heldOn(participant.names, today) ?? participant.names[0])?.short}
      version={participant.version}
      back={`/conference/participants/${participant.code}`}
      context={context}
    >
      <RadioGroup
        name="status"
        label={words('conference:field.status')}
        error={form.error('status')}
        value={form.value('status', (asked ?? heldOn(participant.statuses, today))?.status ?? 'none')}
        options={[...participantStatus.options, 'none'].map((one) => ({
          value: one,
          label: words(`conference:status.${one}`),
        }))}
      />
    </Dated>
  )
}

type OfBody = { readonly data: { readonly body: BodyRecord }; readonly context: PageContext }

/** A body's name from a day on. */
export function BodyNameForm({ data: { body }, context }: OfBody) {
  const now = presentOf(body.names, context)
  return (
    <Dated
      form="name"
      of={now?.name}
      version={body.version}
      back={`/conference/bodies/${body.code}`}
      context={context}
    >
      <BilingualFields form="name" name="name" stored={now?.name} context={context} />
    </Dated>
  )
}
