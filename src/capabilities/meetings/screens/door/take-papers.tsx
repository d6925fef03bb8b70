import type { PageContext } from '../../../../platform/http/page.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { category } from '../../delegations/contract.ts'
import { PrecedenceFields } from '../precedence-fields.tsx'

type Props = { readonly meeting: string; readonly context: PageContext }

function Language({ context: { words, language } }: { readonly context: PageContext }) {
  return (
    <SelectField
      name="language"
      label={words('meetings:door.badges.field.language')}
      value={language}
      options={(['es', 'en'] as const).map((one) => ({
        value: one,
        label: words(`meetings:door.badges.language.${one}`),
      }))}
    />
  )
}

/** The badges, as papers: on what, for whom, in which language. */
export function TakeBadges({ meeting, context }: Props) {
  const { words, href } = context
  return (
    <Section title={words('meetings:door.badges.take')} note={words('meetings:door.badges.take-lead')}>
      <Form method="get" layout="columns" action={href(`/meetings/${meeting}/badges`)}>
        <SelectField
          name="layout"
          label={words('meetings:door.badges.field.layout')}
          options={(['sheet', 'single'] as const).map((one) => ({
            value: one,
            label: words(`meetings:door.badges.layout.${one}`),
          }))}
        />
        <SelectField
          name="category"
          label={words('meetings:door.badges.field.category')}
          options={[
            { value: '', label: words('meetings:door.badges.all') },
            ...category.options.map((one) => ({ value: one, label: words(`meetings:category.${one}`) })),
          ]}
        />
        <Language context={context} />
        <Actions>
          <Button kind="plain">{words('meetings:door.badges.send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

/** The name plates of the delegations, in the order of the seats. */
export function TakePlates({ meeting, context }: Props) {
  const { words, href } = context
  return (
    <Section title={words('meetings:door.plates.take')} note={words('meetings:door.plates.take-lead')}>
      <Form method="get" layout="columns" action={href(`/meetings/${meeting}/name-plates`)}>
        <Language context={context} />
        <PrecedenceFields context={context} />
        <Actions>
          <Button kind="plain">{words('meetings:door.plates.send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
