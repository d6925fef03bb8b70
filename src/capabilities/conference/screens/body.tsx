import { holds } from '../../../kernel/actor.ts'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeList } from '../../../platform/i18n/format.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import { KeyValues } from '../../../ui/record/key-values.tsx'
import { RecordHead } from '../../../ui/record/record-head.tsx'
import { type Body, type BodyRecord, act } from '../contract.ts'
import { BilingualFields } from './bilingual-fields.tsx'
import { Names } from './names.tsx'
import { SaveOrBack } from './dated-forms.tsx'
import { heldOn } from './participant.tsx'
import { periodWords } from './say.ts'

export type BodyData = { readonly body: BodyRecord; readonly bodies: { readonly bodies: Body[] } }

/** A body's record: what it may do, where it hangs, how it was called. */
export function BodyView({ data: { body, bodies }, context }: { data: BodyData; context: PageContext }) {
  const { words, language, href, today, actor } = context
  const name = heldOn(body.names, today) ?? body.names[0]
  const here = `/conference/bodies/${body.code}`
  const named = (id: string | null): string =>
    inLanguage(bodies.bodies.find((one) => one.body_id === id)?.name ?? {}, language)
  const facts = [
    {
      key: 'acts',
      value: writeList(
        body.acts.map((one) => words(`conference:act.${one}`).toLocaleLowerCase(language)),
        language,
      ),
    },
    { key: 'cadence', value: body.cadence ?? '' },
    { key: 'parent', value: named(body.parent_id) },
    { key: 'predecessor', value: named(body.predecessor_id) },
    { key: 'period', value: periodWords(body, context) },
  ]
  return (
    <>
      <RecordHead
        reference={body.code}
        title={name ? inLanguage(name.name, language) : body.code}
        actions={
          <>
            {holds(actor, 'coordinator', 'assistant') && (
              <>
                <LinkButton href={href(`${here}/change`)}>{words('conference:body.change')}</LinkButton>
                <LinkButton href={href(`${here}/name`)}>{words('conference:participant.name')}</LinkButton>
              </>
            )}
            {actor.kind === 'person' && (
              <LinkButton kind="quiet" href={href(`${here}/story`)}>
                {words('conference:story-link')}
              </LinkButton>
            )}
          </>
        }
      />
      <Hang title={words('conference:body.facts')}>
        <KeyValues
          items={facts
            .filter(({ value }) => value !== '')
            .map(({ key, value }) => ({ key, name: words(`conference:field.${key}`), value }))}
        />
      </Hang>
      <Names
        names={body.names}
        called={nameIn}
        at={`/conference/bodies/${body.code}/name`}
        context={context}
      />
    </>
  )
}

/** A new body, with its first name. */
export function EnterBody({
  data: { bodies },
  context,
}: {
  data: Pick<BodyData, 'bodies'>
  context: PageContext
}) {
  const { words } = context
  const form = sentForm(context, 'enter')
  return (
    <>
      <PageHead title={words('conference:body.enter')} sub={words('conference:body.enter-lead')} />
      <Form action={context.address.path} form="enter" idempotencyKey={context.newKey()}>
        <TextField
          name="code"
          size="code"
          label={words('conference:field.code')}
          hint={words('conference:hint.code')}
          value={form.value('code')}
          error={form.error('code')}
        />
        <BilingualFields form="enter" name="name" context={context} />
        <DateField
          {...form.day('from')}
          label={words('conference:field.from')}
          hint={words('conference:hint.from-first')}
        />
        <BodyFacts form="enter" bodies={bodies.bodies} context={context} />
        <SaveOrBack save="conference:save.enter" back="/conference" context={context} />
      </Form>
    </>
  )
}

export function ChangeBody({ data: { body, bodies }, context }: { data: BodyData; context: PageContext }) {
  const { words, language } = context
  const name = heldOn(body.names, context.today) ?? body.names[0]
  return (
    <>
      <PageHead
        title={words('conference:change-title', { name: name ? inLanguage(name.name, language) : '' })}
        sub={words('conference:body.change-lead')}
      />
      <Form
        action={context.address.path}
        form="change"
        version={body.version}
        idempotencyKey={context.newKey()}
      >
        <BodyFacts
          form="change"
          body={body}
          bodies={bodies.bodies.filter((one) => one.body_id !== body.body_id)}
          context={context}
        />
        <SaveOrBack
          save="conference:save.change"
          back={`/conference/bodies/${body.code}`}
          context={context}
        />
      </Form>
    </>
  )
}

function BodyFacts({
  form: name,
  body,
  bodies,
  context,
}: {
  form: string
  body?: BodyRecord
  bodies: readonly Body[]
  context: PageContext
}) {
  const { words, language } = context
  const form = sentForm(context, name)
  const optional = words('conference:optional')
  const others = [
    { value: '', label: words('conference:body.none') },
    ...bodies.map((one) => ({ value: one.body_id, label: inLanguage(one.name, language) })),
  ]
  return (
    <>
      <CheckboxGroup
        name="acts"
        label={words('conference:field.acts')}
        values={form.values('acts', body?.acts)}
        options={act.options.map((one) => ({ value: one, label: words(`conference:act.${one}`) }))}
      />
      <TextField
        name="cadence"
        label={words('conference:field.cadence')}
        hint={words('conference:hint.cadence')}
        optional={optional}
        value={form.value('cadence', body?.cadence)}
      />
      <SelectField
        name="parent"
        label={words('conference:field.parent')}
        optional={optional}
        value={form.value('parent', body?.parent_id)}
        error={form.error('parent')}
        options={others}
      />
      <SelectField
        name="predecessor"
        label={words('conference:field.predecessor')}
        optional={optional}
        value={form.value('predecessor', body?.predecessor_id)}
        error={form.error('predecessor')}
        options={others}
      />
      <DateField
        {...form.day('until', body?.until_day)}
        label={words('conference:field.until')}
        hint={words('conference:hint.until-body')}
        optional={optional}
      />
    </>
  )
}

const nameIn = (one: BodyRecord['names'][number], each: Language) => (
  <span key={each} lang={each}>
    {one.name[each] ?? '–'}
  </span>
)
