import { writeNumber } from '../../../platform/i18n/format.ts'
import { actingIn, holds } from '../../../kernel/actor.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { Under } from '../../../ui/register/under.tsx'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { MandateTable } from './mandate-table.tsx'
import type { RegisterData } from './register-data.ts'
import { FilterSentence } from './register-sentence.tsx'
import { RegisterViews, Taking } from './register-views.tsx'

/** The register of mandates: the count as its title, the filter as a sentence, the address holding the view. */
export function Register({ data, context }: { data: RegisterData; context: PageContext }) {
  const { register } = data
  const { words, href, language } = context
  const count = writeNumber(register.count, language)
  return (
    <>
      <RegisterHead
        title={words(register.more_than_counted ? 'mandates:register.more-than' : 'mandates:register.title', {
          count: register.count,
          number: count,
        })}
        actions={
          <>
            {holds(actingIn(context.actor, 'mandates.take-in'), ...secretariatDesk) && (
              <LinkButton href={href('/readings/new')}>{words('mandates:register.read')}</LinkButton>
            )}
            {holds(actingIn(context.actor, 'mandates.instruct'), ...presidencyOffices) && (
              <LinkButton href={href('/guidelines/new')}>{words('mandates:guideline.title')}</LinkButton>
            )}
          </>
        }
      />
      <FilterSentence data={data} context={context} />
      <RegisterViews views={data.views.views} context={context} />
      {register.mandates.length === 0 ? (
        <Empty title={words('mandates:register.none')}>{words('mandates:register.none-lead')}</Empty>
      ) : (
        <MandateTable
          caption={words('mandates:register.caption')}
          mandates={register.mandates}
          context={context}
        />
      )}
      <Under
        count={
          register.next && (
            <Pager
              label={words('mandates:register.pages')}
              next={{
                href: withQuery(context, 'after', register.next),
                label: words('mandates:register.next'),
              }}
            />
          )
        }
        actions={register.mandates.length > 0 && <Taking context={context} />}
      />
    </>
  )
}

function withQuery(context: PageContext, name: string, value: string): string {
  const search = new URLSearchParams(context.address.search)
  search.set(name, value)
  return `${context.address.path}?${search.toString()}`
}
