import { inLanguage } from '../../../kernel/language.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import { sentenceOf } from '../../../platform/i18n/words.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { ErrorSummary } from '../../../ui/controls/error-summary.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import type { Body, Participant } from '../../conference/contract.ts'
import { heldForSomeone, isForParticipant } from '../appointing/rules.ts'
import { type Office, type Person, office } from '../contract.ts'
import { fullName, officeWords } from './say.ts'
import { type Holder, TermFields } from './term-fields.tsx'

export type AppointData = {
  readonly person: Person
  readonly participants: { readonly participants: Participant[] }
  readonly bodies: { readonly bodies: Body[] }
  readonly holders: { readonly holders: readonly Holder[] }
}
type Props = { readonly data: AppointData; readonly context: PageContext }

/** Appoint someone, in two steps: to what and for whom; then since when, by which note, after whom. */
export function Appoint({ data, context }: Props) {
  const { words, request } = context
  const asked = office.safeParse(fieldOf(request.query, 'office')).data
  const participant = data.participants.participants.find(
    (one) => one.participant_id === fieldOf(request.query, 'participant'),
  )
  const decided =
    asked && heldForSomeone.decide({ office: asked, participant: participant !== undefined, meeting: false })
  const ready = asked !== undefined && !isRefusal(decided)
  return (
    <>
      {isRefusal(decided) && (
        <ErrorSummary
          title={words('platform:errors', { count: 1 })}
          errors={[
            {
              field: 'participant',
              message: sentenceOf(decided, new Map([[heldForSomeone.id, heldForSomeone]]), context.language),
            },
          ]}
        />
      )}
      <PageHead
        title={words('directory:appoint.title', { name: fullName(data.person) })}
        sub={words(ready ? 'directory:appoint.lead' : 'directory:appoint.first-lead')}
      />
      {ready ? (
        <Terms data={data} context={context} asked={asked} participant={participant} />
      ) : (
        <OfficeAndFor data={data} context={context} wrong={isRefusal(decided)} />
      )}
    </>
  )
}

function OfficeAndFor({ data, context, wrong }: Props & { wrong: boolean }) {
  const { words, language, href, request, address } = context
  const offices = (held: boolean) =>
    office.options
      // Delegates are named at their meeting.
      .filter((one) => one !== 'delegate' && isForParticipant(one) === held)
      .map((one) => ({ value: one, label: words(`directory:office.${one}`) }))
  const sorted = inOrder(data.participants.participants, (one) => inLanguage(one.short, language), language)
  return (
    <Form action={address.path} method="get">
      <SelectField
        name="office"
        label={words('directory:appoint.office')}
        value={fieldOf(request.query, 'office')}
        options={[
          { label: words('directory:appoint.for-participant'), options: offices(true) },
          { label: words('directory:appoint.for-conference'), options: offices(false) },
        ]}
      />
      <SelectField
        name="participant"
        label={words('directory:appoint.participant')}
        hint={words('directory:appoint.participant-hint')}
        error={wrong ? words('directory:appoint.participant-wrong') : undefined}
        value={fieldOf(request.query, 'participant')}
        options={[
          { value: '', label: words('directory:appoint.nobody') },
          ...sorted.map((one) => ({ value: one.participant_id, label: inLanguage(one.short, language) })),
        ]}
      />
      <Actions>
        <Button kind="primary">{words('directory:appoint.continue')}</Button>
        <LinkButton kind="quiet" href={href(`/directory/people/${data.person.person_id}`)}>
          {words('directory:person.cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

function Terms({
  data,
  context,
  asked,
  participant,
}: Props & { asked: Office; participant: Participant | undefined }) {
  const { words, href, address } = context
  const form = sentForm(context, 'appoint')
  return (
    <>
      <Form
        action={`${address.path}${address.search}`}
        form="appoint"
        idempotencyKey={context.newKey()}
        hidden={{ office: asked, participant: participant?.participant_id ?? '' }}
      >
        <KeyValues
          items={[
            {
              key: 'office',
              name: words('directory:appoint.office'),
              value: (
                <>
                  {officeWords({ office: asked, participant: participant?.short ?? null }, context)}{' '}
                  <a href={address.path}>{words('directory:appoint.choose-again')}</a>
                </>
              ),
            },
          ]}
        />
        <TermFields
          form="appoint"
          bodies={data.bodies.bodies}
          holders={data.holders.holders}
          until={
            <DateField
              {...form.day('until')}
              label={words('directory:appoint.until')}
              hint={words('directory:appoint.until-hint')}
              optional={words('directory:person.optional')}
            />
          }
          context={context}
        />
        <Actions>
          <Button kind="primary">{words('directory:appoint.save')}</Button>
          <LinkButton kind="quiet" href={href(`/directory/people/${data.person.person_id}`)}>
            {words('directory:person.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
