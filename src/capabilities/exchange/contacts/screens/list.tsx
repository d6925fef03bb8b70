import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { inOrder, writeNumber } from '../../../../platform/i18n/format.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { CheckboxField } from '../../../../ui/controls/checkbox-field.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Pager } from '../../../../ui/controls/pager.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../../ui/register/two-lines.tsx'
import type { Participant } from '../../../conference/contract.ts'
import type { Contact } from '../contract.ts'

type Data = {
  readonly found: {
    readonly contacts: readonly Contact[]
    readonly count: number
    readonly next: string | null
    readonly setting: { readonly shares_email: boolean; readonly version: number }
  }
  readonly participants: { readonly participants: readonly Participant[] }
}
type Props = { readonly data: Data; readonly context: PageContext }

/** Whom to reach in each country and in the secretariat, as far as each shares it. */
export function Contacts({ data, context }: Props) {
  const { words, language, href, address } = context
  const { contacts, count, next } = data.found
  return (
    <>
      <PageHead
        title={words('exchange:contacts.title')}
        sub={words('exchange:contacts.lead', { count, number: writeNumber(count, language) })}
        actions={
          <>
            <LinkButton kind="quiet" href={href(`/directory/contacts.xlsx${address.search}`)} download>
              {words('exchange:contacts.sheet')}
            </LinkButton>
            <LinkButton kind="quiet" href={href('/me#contact')}>
              {words('exchange:contacts.own-link')}
            </LinkButton>
          </>
        }
      />
      <Find data={data} context={context} />
      {contacts.length === 0 && (
        <Empty title={words('exchange:contacts.none')}>{words('exchange:contacts.none-lead')}</Empty>
      )}
      {contacts.length > 0 && <List contacts={contacts} context={context} />}
      {next && (
        <Pager
          label={words('exchange:contacts.pages')}
          next={{ href: nextPage(context, next), label: words('exchange:list.next') }}
        />
      )}
      {holds(context.actor, 'coordinator') && <Setting setting={data.found.setting} context={context} />}
    </>
  )
}

const nameOf = (one: Contact, { words, language }: PageContext): string =>
  one.country ? inLanguage(one.country, language) : words('exchange:announcements.secretariat')

function nextPage({ address }: PageContext, next: string): string {
  const query = new URLSearchParams(address.search)
  query.set('after', next)
  return `${address.path}?${query.toString()}`
}

function List({ contacts, context }: { contacts: readonly Contact[]; context: PageContext }) {
  const { words, href } = context
  const column = (key: string) => words(`exchange:contacts.column.${key}`)
  return (
    <RegisterTable
      caption={words('exchange:contacts.title')}
      columns={[
        { key: 'country', header: column('country'), phone: 'start' },
        { key: 'name', header: column('name'), namesRow: true, phone: 'title' },
        { key: 'office', header: column('office'), phone: 'line' },
        { key: 'reach', header: column('reach'), phone: 'line' },
        { key: 'card', header: column('card'), quietHeader: true, whole: true, phone: 'line' },
      ]}
      rows={contacts.map((one) => {
        const name = `${one.given_name} ${one.family_name}`
        return {
          key: one.appointment_id,
          cells: {
            name: <TwoLines second={one.institution}>{name}</TwoLines>,
            office: words(`directory:office.${one.office}`),
            country: nameOf(one, context),
            reach: <Reach contact={one} context={context} />,
            card: (
              <a className="no-print" href={href(`/directory/contacts/${one.person_id}/card.vcf`)} download>
                {words('exchange:contacts.card-file')}
                <span className="unseen"> {name}</span>
              </a>
            ),
          },
        }
      })}
    />
  )
}

function Reach({ contact: { email, phone }, context }: { contact: Contact; context: PageContext }) {
  if (email === null && phone === null)
    return <span className="note">{context.words('exchange:contacts.kept')}</span>
  const telephone = phone && <a href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>{phone}</a>
  return email === null ? (
    telephone
  ) : (
    <TwoLines second={telephone}>
      <a href={`mailto:${email}`}>{email}</a>
    </TwoLines>
  )
}

function Find({ data, context }: Props) {
  const { words, language, address, request } = context
  return (
    <Form action={address.path} method="get" layout="columns">
      <TextField
        name="words"
        type="search"
        label={words('exchange:contacts.find')}
        value={fieldOf(request.query, 'words')}
      />
      <SelectField
        name="participant"
        label={words('exchange:contacts.column.country')}
        value={fieldOf(request.query, 'participant')}
        options={[
          { value: '', label: words('exchange:calendar.any') },
          ...inOrder(
            data.participants.participants,
            ({ short }) => inLanguage(short, language),
            language,
          ).map(({ participant_id, short }) => ({
            value: participant_id,
            label: inLanguage(short, language),
          })),
        ]}
      />
      <Button>{words('exchange:calendar.show')}</Button>
    </Form>
  )
}

function Setting({ setting, context }: { setting: Data['found']['setting']; context: PageContext }) {
  const { words, address } = context
  return (
    <div className="also no-print">
      <Disclosure label={words('exchange:contacts.setting')}>
        <Form action={address.path} form="settle" version={setting.version} idempotencyKey={context.newKey()}>
          <CheckboxField
            name="shares"
            label={words('exchange:contacts.setting-email')}
            hint={words('exchange:contacts.setting-hint')}
            checked={setting.shares_email}
          />
          <Actions>
            <Button>{words('exchange:contacts.setting-send')}</Button>
          </Actions>
        </Form>
      </Disclosure>
    </div>
  )
}
