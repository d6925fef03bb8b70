import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import type { Meeting } from '../contract.ts'
import {
  type Group,
  type Kept,
  type ParticularField,
  type ReadingPurpose,
  groupNames,
} from '../particulars/contract.ts'
import { openedByPurpose } from '../particulars/rules.ts'
import { isRefusal } from '../../../kernel/refusal.ts'
import { readingPurpose } from '../particulars/contract.ts'

export type GivenData = {
  readonly given: {
    readonly meeting: Meeting
    readonly people: number
    readonly given: Readonly<Record<ParticularField, number>>
    readonly kept: Kept
    readonly kept_until: { readonly travel: string; readonly stay: string }
    readonly version: number
  }
}
type Props = { readonly data: GivenData; readonly context: PageContext }

/** What was given for a meeting, by number; to see more one says what for. */
export function ChooseParticulars({ data, context }: Props) {
  const { words, language, href } = context
  const { meeting, people } = data.given
  return (
    <>
      <PageHead
        title={words('meetings:particulars.of', { name: inLanguage(meeting.name, language) })}
        sub={
          <>
            {words('meetings:particulars.people', { count: people })}{' '}
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{words('meetings:to-meeting')}</a>
          </>
        }
      />
      <Section title={words('meetings:particulars.what-for')} note={words('meetings:particulars.journaled')}>
        <RegisterTable
          caption={words('meetings:particulars.what-for')}
          columns={[
            {
              key: 'purpose',
              header: words('meetings:particulars.purpose-head'),
              namesRow: true,
              phone: 'title',
            },
            { key: 'opens', header: words('meetings:particulars.opens'), phone: 'line' },
            { key: 'count', header: words('meetings:particulars.count'), numeric: true, phone: 'end' },
          ]}
          rows={readingPurpose.options.map((purpose) => ({
            key: purpose,
            cells: {
              purpose: (
                <a href={href(`/meetings/${meeting.meeting_id}/particulars/${purpose.replaceAll(' ', '-')}`)}>
                  {words(`meetings:particulars.purpose.${purpose}`)}
                </a>
              ),
              opens: fieldsFor(purpose)
                .map((field) => words(`meetings:particulars.field.${field}`))
                .join(', '),
              count: writeNumber(
                Math.max(...fieldsFor(purpose).map((field) => data.given.given[field])),
                language,
              ),
            },
          }))}
        />
      </Section>
      <KeptFor data={data} context={context} />
    </>
  )
}

function fieldsFor(purpose: ReadingPurpose): readonly ParticularField[] {
  const opened = openedByPurpose.decide({ purpose })
  return isRefusal(opened) ? [] : opened
}

function KeptFor({ data: { given }, context }: Props) {
  const { words, language } = context
  const form = sentForm(context, 'keep')
  const until = (group: Group): string =>
    words(`meetings:particulars.until.${group}`, {
      day: writeDay(given.kept_until[group], language, 'long'),
    })
  return (
    <Section title={words('meetings:particulars.kept')}>
      {!holds(context.actor, 'coordinator') && groupNames.map((group) => <p key={group}>{until(group)}</p>)}
      {holds(context.actor, 'coordinator') && (
        <Form
          action={context.address.path}
          form="keep"
          version={given.version}
          idempotencyKey={context.newKey()}
        >
          {groupNames.map((group) => (
            <TextField
              key={group}
              name={group}
              size="code"
              inputMode="numeric"
              label={words(`meetings:particulars.days.${group}`)}
              hint={until(group)}
              value={form.value(group, String(given.kept[group]))}
              error={form.error(group)}
            />
          ))}
          <Actions>
            <Button kind="primary">{words('meetings:particulars.settle')}</Button>
          </Actions>
        </Form>
      )}
    </Section>
  )
}
