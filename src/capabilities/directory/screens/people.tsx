import { holds } from '../../../kernel/actor.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { Sentence } from '../../../ui/register/sentence.tsx'
import { Under } from '../../../ui/register/under.tsx'
import { type ListedPerson, secretariatDesk } from '../contract.ts'
import { DirectoryViews } from './directory-views.tsx'
import { fullName, officeWords } from './say.ts'

export type PeopleData = {
  readonly register: {
    readonly people: ListedPerson[]
    readonly count: number
    readonly more_than_counted: boolean
    readonly next: string | null
  }
}

/** Everyone the directory knows, by family name. */
export function People({ data: { register }, context }: { data: PeopleData; context: PageContext }) {
  const { words, language, href, request, actor } = context
  const searched = fieldOf(request.query, 'words')
  const all = searched === '' ? '' : `?${new URLSearchParams({ words: searched }).toString()}`
  const staff = holds(actor, ...secretariatDesk)
  return (
    <>
      <RegisterHead
        title={words(register.more_than_counted ? 'directory:people.more-than' : 'directory:people.title', {
          count: register.count,
          number: writeNumber(register.count, language),
        })}
        actions={
          staff && (
            <LinkButton href={href('/directory/people/new')}>{words('directory:people.enter')}</LinkButton>
          )
        }
      />
      <Sentence
        action={href('/directory/people')}
        label={words('directory:people.filter')}
        apply={words('directory:appointments.show')}
        parts={[
          { id: 'with', text: words('directory:people.with') },
          {
            id: 'words',
            chosen: searched === '' ? words('directory:people.any-name') : `“${searched}”`,
            label: words('directory:people.name'),
            controls: (
              <TextField
                name="words"
                label={words('directory:people.name')}
                hint={words('directory:people.name-hint')}
                value={searched}
              />
            ),
          },
        ]}
      />
      <DirectoryViews current="people" context={context} />
      {register.people.length === 0 ? (
        <Empty title={words('directory:people.none')}>{words('directory:people.none-lead')}</Empty>
      ) : (
        <RegisterTable
          caption={words('directory:people.caption')}
          columns={[
            { key: 'person', header: words('directory:people.person'), namesRow: true, phone: 'title' },
            { key: 'held', header: words('directory:people.held'), phone: 'line' },
            { key: 'email', header: words('directory:person.email'), phone: 'line' },
          ]}
          rows={register.people.map((one) => {
            const path = href(`/directory/people/${one.person_id}`)
            return {
              key: one.person_id,
              href: path,
              cells: {
                person: (
                  <a className="quiet" href={path}>
                    {fullName(one)}
                  </a>
                ),
                held:
                  one.held.length === 0 ? (
                    <span className="note">{words('directory:people.nothing-held')}</span>
                  ) : (
                    one.held.map((held) => officeWords(held, context)).join('; ')
                  ),
                email: one.email,
              },
            }
          })}
        />
      )}
      {register.people.length > 0 && (
        <Under
          actions={
            <>
              <a href={`${href('/directory/people.xlsx')}${all}`} download>
                {words('directory:take.people')}
              </a>
              <a href={`${href('/directory/people.vcf')}${all}`} download>
                {words('directory:take.cards')}
              </a>
            </>
          }
        />
      )}
      {register.next && (
        <Pager
          label={words('directory:people.pages')}
          next={{ href: nextPage(context, register.next), label: words('directory:people.next') }}
        />
      )}
    </>
  )
}

function nextPage({ address }: PageContext, after: string): string {
  const search = new URLSearchParams(address.search)
  search.set('after', after)
  return `${address.path}?${search.toString()}`
}
