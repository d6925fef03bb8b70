import { inLanguage } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder } from '../../../platform/i18n/format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { Actions } from '../../../ui/controls/actions.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { type Participant, participantStatus } from '../contract.ts'
import { countries } from '../countries.ts'
import { BilingualFields } from './bilingual-fields.tsx'
import { SaveOrBack } from './dated-forms.tsx'

export type EnterData = { readonly participants: { readonly participants: Participant[] } }
type Props = { readonly data: EnterData; readonly context: PageContext }

/** Enter a participant, in two steps: which country (or an organization); then how it is called and since when. */
export function EnterParticipant({ data, context }: Props) {
  const { words, request } = context
  const chosen = fieldOf(request.query, 'country')
  return (
    <>
      <PageHead
        title={words('conference:participant.enter')}
        sub={words(
          chosen === '' ? 'conference:participant.enter-first' : 'conference:participant.enter-lead',
        )}
      />
      {chosen === '' ? <Which data={data} context={context} /> : <Facts chosen={chosen} context={context} />}
    </>
  )
}

function Which({ data, context }: Props) {
  const { words, language, href, address } = context
  const there = new Set(data.participants.participants.map((one) => one.code))
  const sorted = inOrder(countries, (one) => one.short[language], language)
  return (
    <Form action={address.path} method="get">
      <SelectField
        name="country"
        label={words('conference:participant.country')}
        hint={words('conference:participant.country-hint')}
        options={[
          { value: 'organization', label: words('conference:participant.organization') },
          ...sorted
            .filter((one) => !there.has(one.code))
            .map((one) => ({ value: one.code, label: one.short[language] })),
        ]}
      />
      <Actions>
        <Button kind="primary">{words('conference:continue')}</Button>
        <LinkButton kind="quiet" href={href('/conference')}>
          {words('conference:cancel')}
        </LinkButton>
      </Actions>
    </Form>
  )
}

function Facts({ chosen, context }: { chosen: string; context: PageContext }) {
  const { words, address, language } = context
  const form = sentForm(context, 'enter')
  const country = countries.find((one) => one.code === chosen)
  return (
    <Form
      action={`${address.path}${address.search}`}
      form="enter"
      idempotencyKey={context.newKey()}
      hidden={{ kind: country ? 'country' : 'organization', ...(country ? { code: country.code } : {}) }}
    >
      {country ? (
        <p>
          {inLanguage(country.short, language)}, <span className="number">{country.code}</span>{' '}
          <a href={address.path}>{words('conference:participant.other')}</a>
        </p>
      ) : (
        <TextField
          name="code"
          size="code"
          label={words('conference:field.code')}
          hint={words('conference:hint.code')}
          value={form.value('code')}
          error={form.error('code')}
        />
      )}
      <BilingualFields form="enter" name="short" stored={country?.short} context={context} />
      <BilingualFields form="enter" name="formal" context={context} />
      <RadioGroup
        name="status"
        label={words('conference:field.status')}
        value={form.value('status', country ? 'member' : 'observer')}
        options={participantStatus.options.map((one) => ({
          value: one,
          label: words(`conference:status.${one}`),
        }))}
      />
      <DateField
        {...form.day('from')}
        label={words('conference:field.from')}
        hint={words('conference:hint.from-first')}
      />
      <SaveOrBack save="conference:save.enter" back="/conference" context={context} />
    </Form>
  )
}
