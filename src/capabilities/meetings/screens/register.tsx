import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { type SentForm, languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { writeDays } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../ui/controls/checkbox-field.tsx'
import { FileField } from '../../../ui/controls/file-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { SexField } from './sex-field.tsx'
import { Step } from '../../../ui/task/step.tsx'
import type { Opened } from '../registration/contract.ts'

export type RegisterData = { readonly found: Opened }
type Props = { readonly data: RegisterData; readonly context: PageContext }

/** What a delegate completes from the link in their e-mail, without an account. */
export function RegisterPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, registration: one, asks } = found
  const form = sentForm(context, 'register')
  const where = `${inLanguage(meeting.name, language)}, ${writeDays(meeting.opens_on, meeting.closes_on, language, 'long')}`
  if (one.state === 'confirmed')
    return (
      <Step where={where} title={words('meetings:register.confirmed')}>
        <p>{words('meetings:register.confirmed-lead')}</p>
      </Step>
    )
  const needs = (name: 'diet' | 'access_needs') => (
    <TextArea
      name={name}
      rows={2}
      label={words(`meetings:particulars.field.${name}`)}
      hint={words(found.given_at === null ? `meetings:particulars.hint.${name}` : 'meetings:register.given')}
      optional={words('meetings:particulars.optional')}
      maxLength={600}
      value={form.value(name)}
      error={form.error(name)}
    />
  )
  return (
    <Step
      where={where}
      title={words('meetings:register.title')}
      hint={words('meetings:register.lead')}
      saved={words('meetings:register.saved')}
    >
      <Form
        action={context.address.path}
        form="register"
        version={one.version}
        idempotencyKey={context.newKey()}
        files={asks.includes('photo')}
      >
        <TextField
          name="printed_name"
          label={words('meetings:register.printed')}
          hint={words('meetings:register.printed-hint')}
          maxLength={120}
          autoComplete="name"
          value={form.value('printed_name', one.printed_name ?? `${one.given_name} ${one.family_name}`)}
          error={form.error('printed_name')}
        />
        {asks.includes('job title') && (
          <LanguageFields
            {...languageBoxes(
              form,
              'job_title',
              (each) => words(`meetings:register.title-${each}`),
              one.job_title,
            )}
          />
        )}
        <RadioGroup
          name="floor"
          label={words('meetings:register.floor')}
          value={form.value('floor', one.floor_language ?? language)}
          error={form.error('floor')}
          options={(['es', 'en'] as const).map((each) => ({
            value: each,
            label: words(`meetings:nominate.in-${each}`),
          }))}
        />
        {asks.includes('diet') && needs('diet')}
        {asks.includes('access needs') && needs('access_needs')}
        {asks.includes('sex') && (
          <SexField
            form={form}
            stored={null}
            hint={words(
              found.given_at === null ? 'meetings:particulars.hint.sex' : 'meetings:register.given',
            )}
            context={context}
          />
        )}
        {asks.includes('photo') && <Photo found={found} form={form} context={context} />}
        {asks.includes('passport') && (
          <p>
            {words('meetings:register.passport')}{' '}
            <a href={href(`/me/meetings/${meeting.meeting_id}/particulars`)}>
              {words('meetings:register.passport-link')}
            </a>
          </p>
        )}
        <Actions>
          <Button kind="primary">
            {words(one.state === 'registered' ? 'meetings:register.change' : 'meetings:register.send')}
          </Button>
        </Actions>
      </Form>
    </Step>
  )
}

type PhotoProps = {
  readonly found: Opened
  readonly form: SentForm
  readonly context: PageContext
}

/** A photo for the badge: given, replaced, or taken away. */
function Photo({ found, form, context: { words } }: PhotoProps) {
  return (
    <>
      <FileField
        name="photo"
        label={words('meetings:register.photo')}
        hint={words('meetings:register.photo-hint')}
        optional={words('meetings:particulars.optional')}
        accept="image/jpeg,image/png,image/webp"
        present={found.photo_given ? words('meetings:register.photo-given') : undefined}
        error={form.error('photo')}
      />
      {found.photo_given && (
        <CheckboxField
          name="without-photo"
          value="yes"
          label={words('meetings:register.without-photo')}
          checked={form.value('without-photo') === 'yes'}
        />
      )}
    </>
  )
}

/** What happens after a registration was sent. */
export function RegisteredPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, registration: one } = found
  return (
    <Step
      where={inLanguage(meeting.name, language)}
      title={words('meetings:register.done')}
      hint={words('meetings:register.done-lead', { name: one.printed_name ?? '' })}
      back={{
        href: href(`/registration/${context.request.params['token']}`),
        label: words('meetings:register.again'),
      }}
    />
  )
}
