import { holds } from '../../../kernel/actor.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { COUNT_BOUNDS, type Counts, coordinatorLoosens, countNames } from '../sign-in-terms/rules.ts'

export type SignInTermsData = {
  readonly terms: Counts & { readonly second_factor: 'offered' | 'required'; readonly version: number }
}
type Props = { readonly data: SignInTermsData; readonly context: PageContext }

/** On which terms people sign in: whether staff need a second factor, and how often it is tried. */
export function SignInTerms({ data: { terms }, context }: Props) {
  const { words, language, address, request, actor } = context
  const sent = sentForm(context, 'settle')
  const loosened = coordinatorLoosens.decide({
    before: terms.second_factor,
    after: 'offered',
    coordinator: holds(actor, 'coordinator'),
  })
  return (
    <>
      <PageHead title={words('directory:sign-in-terms.title')} sub={words('directory:sign-in-terms.lead')} />
      {fieldOf(request.query, 'stored') === 'yes' && (
        <Notice kind="done" live title={words('directory:sign-in-terms.stored')} />
      )}
      <Form action={address.path} form="settle" version={terms.version} idempotencyKey={context.newKey()}>
        <RadioGroup
          name="second_factor"
          label={words('directory:sign-in-terms.staff')}
          value={sent.value('second_factor', terms.second_factor)}
          error={sent.error('second_factor')}
          options={(['required', 'offered'] as const).map((value) => ({
            value,
            label: words(`directory:sign-in-terms.${value}`),
            hint:
              value === 'offered' && isRefusal(loosened)
                ? words('directory:sign-in-terms.coordinator-only')
                : words(`directory:sign-in-terms.${value}-hint`),
            disabled: value === 'offered' && isRefusal(loosened),
          }))}
        />
        {countNames.map((name) => (
          <TextField
            key={name}
            name={name}
            size="code"
            inputMode="numeric"
            autoComplete="off"
            label={words(`directory:sign-in-terms.${name}`)}
            hint={words(`directory:sign-in-terms.${name}-hint`, {
              least: writeNumber(COUNT_BOUNDS[name].least, language),
              most: writeNumber(COUNT_BOUNDS[name].most, language),
            })}
            value={sent.value(name, String(terms[name]))}
            error={sent.error(name)}
          />
        ))}
        <Actions>
          <Button kind="primary">{words('directory:sign-in-terms.save')}</Button>
        </Actions>
      </Form>
    </>
  )
}
