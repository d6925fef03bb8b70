import type { Text } from '../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { inOrder, writeList, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import type { Appointment, Office } from '../contract.ts'
import { officeWords, untilWords } from './say.ts'

type Seat = { readonly office: Office; readonly participant: Text | null; readonly stands_in: boolean }
export type AccessData = {
  readonly who: {
    readonly operations: readonly string[]
    readonly asked: {
      readonly operation: string
      readonly rule: 'anyone' | 'signed in' | 'office'
      readonly own: boolean
      readonly offices: readonly string[]
      readonly people: readonly {
        readonly person_id: string
        readonly name: string
        readonly office: Office
        readonly participant: Text | null
        readonly until_day: string | null
        readonly stands_in: boolean
        readonly gives: 'may' | 'suspended' | 'not presiding' | 'no second factor' | 'not standing in'
      }[]
    } | null
  }
  readonly what: {
    readonly asked: {
      readonly name: string
      readonly awaiting: readonly Seat[]
      readonly may: readonly {
        readonly operation: string
        readonly own: boolean
        readonly by: readonly Seat[]
      }[]
    } | null
  }
  readonly held: { readonly appointments: readonly Appointment[] }
}
type Props = { readonly data: AccessData; readonly context: PageContext }

/** Two questions about access, each answered from what the program itself asks: who may do this, and what may she do. */
export function Access({ data, context }: Props) {
  const { words } = context
  return (
    <>
      <PageHead title={words('directory:access.title')} sub={words('directory:access.sub')} />
      <Section title={words('directory:access.who')}>
        <AskWho data={data} context={context} />
        {data.who.asked && <WhoMay asked={data.who.asked} context={context} />}
      </Section>
      <Section title={words('directory:access.what')}>
        <AskWhat data={data} context={context} />
        {data.what.asked && <WhatMay asked={data.what.asked} context={context} />}
      </Section>
    </>
  )
}

const operationWords = (id: string, { words }: PageContext): string => words(id.replace('.', ':operations.'))

function AskWho({ data, context }: Props) {
  const options = data.who.operations.map((id) => ({ value: id, label: operationWords(id, context) }))
  return <AskAbout name="operation" options={options} context={context} />
}

function AskWhat({ data, context }: Props) {
  const people = new Map(
    data.held.appointments.map((one) => [one.person_id, `${one.given_name} ${one.family_name}`]),
  )
  const options = Array.from(people, ([value, label]) => ({ value, label }))
  return <AskAbout name="person" options={options} context={context} />
}

function AskAbout({
  name,
  options,
  context: { words, address, request, language },
}: {
  readonly name: 'operation' | 'person'
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly context: PageContext
}) {
  return (
    <Form action={address.path} method="get">
      <SelectField
        name={name}
        label={words(`directory:access.${name}`)}
        value={fieldOf(request.query, name)}
        options={inOrder(options, (one) => one.label, language)}
      />
      <Actions>
        <Button>{words('directory:access.ask')}</Button>
      </Actions>
    </Form>
  )
}

function WhoMay({
  asked,
  context,
}: {
  readonly asked: NonNullable<AccessData['who']['asked']>
  readonly context: PageContext
}) {
  const { words, language, href } = context
  if (asked.rule !== 'office')
    return (
      <p className="asked">
        {words(`directory:access.rule-${asked.rule === 'anyone' ? 'anyone' : 'signed-in'}`)}
      </p>
    )
  return (
    <>
      <p className="asked">
        {words(asked.own ? 'directory:access.rule-own' : 'directory:access.rule-office', {
          offices: writeList(
            asked.offices.map((office) => words(`directory:office.${office}`)),
            language,
          ),
        })}
      </p>
      {asked.people.length === 0 ? (
        <p className="note">{words('directory:access.nobody')}</p>
      ) : (
        <RegisterTable
          caption={operationWords(asked.operation, context)}
          columns={[
            { key: 'name', header: words('directory:access.person'), namesRow: true, phone: 'title' },
            { key: 'office', header: words('directory:access.because'), phone: 'line' },
            { key: 'until', header: words('directory:access.until'), phone: 'line' },
            { key: 'gives', header: words('directory:access.today'), phone: 'line' },
          ]}
          rows={asked.people.map((one, at) => ({
            key: `${one.person_id} ${at}`,
            cells: {
              name: <a href={href(`/directory/people/${one.person_id}`)}>{one.name}</a>,
              office: seatWords(one, context),
              until: untilWords(one.until_day, context),
              gives: words(`directory:access.gives.${one.gives}`),
            },
          }))}
        />
      )}
    </>
  )
}

function WhatMay({
  asked,
  context,
}: {
  readonly asked: NonNullable<AccessData['what']['asked']>
  readonly context: PageContext
}) {
  const { words, language } = context
  const sorted = inOrder(asked.may, (one) => operationWords(one.operation, context), language)
  return (
    <>
      <p className="asked">
        {words('directory:access.may-do', {
          name: asked.name,
          count: sorted.length,
          number: writeNumber(sorted.length, language),
        })}
      </p>
      {asked.awaiting.length > 0 && (
        <p className="note">
          {words('directory:access.awaiting', {
            offices: writeList(
              asked.awaiting.map((seat) => seatWords(seat, context)),
              language,
            ),
          })}
        </p>
      )}
      {sorted.length > 0 && (
        <RegisterTable
          caption={words('directory:access.what')}
          columns={[
            { key: 'operation', header: words('directory:access.operation'), namesRow: true, phone: 'title' },
            { key: 'by', header: words('directory:access.because'), phone: 'line' },
          ]}
          rows={sorted.map(({ operation, own, by }) => ({
            key: operation,
            cells: {
              operation: operationWords(operation, context),
              by: [
                writeList(
                  by.map((seat) => seatWords(seat, context)),
                  language,
                ) || words('directory:access.rule-signed-in'),
                ...(own ? [words('directory:access.own-only')] : []),
              ].join(' · '),
            },
          }))}
        />
      )}
    </>
  )
}

const seatWords = (seat: Seat, context: PageContext): string =>
  seat.stands_in
    ? context.words('directory:access.stands-in', { office: officeWords(seat, context) })
    : officeWords(seat, context)
