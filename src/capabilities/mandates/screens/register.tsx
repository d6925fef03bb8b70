import { inLanguage } from '../../../kernel/language.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { holds } from '../../../kernel/actor.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { Under } from '../../../ui/register/under.tsx'
import { RegisterTable, type RegisterRow } from '../../../ui/register/register-table.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { StateMark } from '../../../ui/state.tsx'
import { presidencyOffices, secretariat } from '../../directory/contract.ts'
import type { MandateRow } from '../contract.ts'
import type { RegisterData } from './register-data.ts'
import { FilterSentence } from './register-sentence.tsx'
import { RegisterViews, Taking } from './register-views.tsx'
import { sourceText } from '../source.ts'
import { dueWords, shapeOf, stateWord, taskedWords } from './say.ts'

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
            <LinkButton href={href('/mandates/figures')}>{words('mandates:register.figures')}</LinkButton>
            {holds(context.actor, ...secretariat) && (
              <LinkButton href={href('/readings/new')}>{words('mandates:register.read')}</LinkButton>
            )}
            {holds(context.actor, ...presidencyOffices) && (
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
        <RegisterTable
          caption={words('mandates:register.caption')}
          columns={[
            { key: 'reference', header: words('mandates:register.reference'), whole: true, phone: 'start' },
            { key: 'what', header: words('mandates:register.what'), namesRow: true, phone: 'title' },
            { key: 'tasked', header: words('mandates:register.tasked'), phone: 'none' },
            { key: 'due', header: words('mandates:register.due'), phone: 'line' },
            { key: 'state', header: words('mandates:register.state'), phone: 'end' },
            { key: 'evidence', header: words('mandates:register.evidence'), numeric: true, phone: 'none' },
          ]}
          rows={register.mandates.map((mandate) => rowOf(mandate, context))}
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

function rowOf(mandate: MandateRow, context: PageContext): RegisterRow {
  const { href, language, words } = context
  const due = dueWords(mandate, context)
  const path = href(`/mandates/${mandate.reference}`)
  return {
    key: mandate.mandate_id,
    href: path,
    cells: {
      reference: mandate.reference,
      what: (
        <TwoLines second={sourceText(mandate, language)}>
          <a className="quiet" href={path}>
            {inLanguage(mandate.title, language)}
          </a>
        </TwoLines>
      ),
      tasked: taskedWords(mandate.tasked, context),
      due: (
        <TwoLines second={due.proposed ? words('mandates:due.proposed', { words: due.quoted }) : due.quoted}>
          <span className={due.proposed ? 'proposed' : undefined}>{due.day}</span>
        </TwoLines>
      ),
      state: <StateMark kind={shapeOf(mandate)}>{stateWord(mandate, context)}</StateMark>,
      evidence:
        mandate.evidence_count === 0
          ? words('mandates:register.no-evidence')
          : writeNumber(mandate.evidence_count, language),
    },
  }
}

function withQuery(context: PageContext, name: string, value: string): string {
  const search = new URLSearchParams(context.address.search)
  search.set(name, value)
  return `${context.address.path}?${search.toString()}`
}
