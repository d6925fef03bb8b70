import { inLanguage } from '../../../kernel/language.ts'
import { writeNumber } from '../../../platform/i18n/format.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable, type RegisterRow } from '../../../ui/register/register-table.tsx'
import { Sentence } from '../../../ui/register/sentence.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { Views } from '../../../ui/register/views.tsx'
import { StateMark } from '../../../ui/state.tsx'
import type { Body } from '../../conference/contract.ts'
import { type MandateRow, mandateState } from '../contract.ts'
import { roles } from '../reading/contract.ts'
import { sourceText } from '../source.ts'
import { dueWords, shapeOf, stateWord, taskedWords } from './say.ts'

export type RegisterData = {
  readonly register: {
    readonly mandates: MandateRow[]
    readonly count: number
    readonly more_than_counted: boolean
    readonly next: string | null
  }
  readonly bodies: { readonly bodies: Body[] }
}

/** The register of mandates: the count as its title, the filter as a sentence, the address holding the view. */
export function Register({
  data: { register, bodies },
  context,
}: {
  data: RegisterData
  context: PageContext
}) {
  const { words, href, language } = context
  const count = writeNumber(register.count, language)
  return (
    <>
      <RegisterHead
        title={words(register.more_than_counted ? 'mandates:register.more-than' : 'mandates:register.title', {
          count: register.count,
          number: count,
        })}
        actions={<LinkButton href={href('/readings/new')}>{words('mandates:register.read')}</LinkButton>}
      />
      <FilterSentence bodies={bodies.bodies} context={context} />
      <Views label={words('mandates:register.views')} views={viewsOf(context)} />
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
      {register.next && (
        <Pager
          label={words('mandates:register.pages')}
          next={{ href: withQuery(context, 'after', register.next), label: words('mandates:register.next') }}
        />
      )}
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

function FilterSentence({ bodies, context }: { bodies: Body[]; context: PageContext }) {
  const { words, href, language, request } = context
  const query = request.query
  const states = fieldOf(query, 'states').split(',').filter(Boolean)
  const chosenStates = (Array.isArray(query['states']) ? query['states'] : states).filter(
    (one) => mandateState.safeParse(one).success,
  )
  const tasked = fieldOf(query, 'tasked')
  const body = bodies.find((one) => one.body_id === fieldOf(query, 'body'))
  const searched = fieldOf(query, 'words')
  const any = { value: '', label: words('mandates:register.any') }
  return (
    <Sentence
      action={href('/mandates')}
      label={words('mandates:register.filter')}
      apply={words('mandates:register.apply')}
      parts={[
        { id: 'that-are', text: words('mandates:register.that-are') },
        {
          id: 'states',
          chosen:
            chosenStates.length === 0
              ? words('mandates:register.any-state')
              : chosenStates.map((one) => words(`mandates:state.${one}`).toLocaleLowerCase()).join(', '),
          label: words('mandates:register.state'),
          controls: (
            <CheckboxGroup
              name="states"
              label={words('mandates:register.state')}
              size="small"
              values={chosenStates}
              options={mandateState.options
                .filter((one) => one !== 'proposed')
                .map((one) => ({ value: one, label: words(`mandates:state.${one}`) }))}
            />
          ),
        },
        { id: 'tasked-to', text: words('mandates:register.tasked-to') },
        {
          id: 'tasked',
          chosen: tasked === '' ? words('mandates:register.anyone') : words(`mandates:tasked.${tasked}`),
          label: words('mandates:register.tasked'),
          controls: (
            <SelectField
              name="tasked"
              label={words('mandates:register.tasked')}
              value={tasked}
              options={[
                any,
                ...roles.map((role) => ({ value: role, label: words(`mandates:tasked.${role}`) })),
              ]}
            />
          ),
        },
        { id: 'by', text: words('mandates:register.by') },
        {
          id: 'body',
          chosen: body ? inLanguage(body.name, language) : words('mandates:register.any-body'),
          label: words('mandates:register.body'),
          controls: (
            <SelectField
              name="body"
              label={words('mandates:register.body')}
              value={body?.body_id ?? ''}
              options={[
                any,
                ...bodies.map((one) => ({ value: one.body_id, label: inLanguage(one.name, language) })),
              ]}
            />
          ),
        },
        {
          id: 'words',
          chosen:
            searched === ''
              ? words('mandates:register.add-words')
              : words('mandates:register.with-words', { words: searched }),
          label: words('mandates:register.words'),
          add: searched === '',
          controls: <TextField name="words" label={words('mandates:register.words')} value={searched} />,
        },
      ]}
    />
  )
}

function viewsOf(context: PageContext) {
  const { words, href, address } = context
  const views = [
    { path: '/mandates?states=open&states=in+progress&states=reported', key: 'active' },
    { path: '/mandates?overdue=true', key: 'overdue' },
    { path: '/mandates?states=confirmed', key: 'to-close' },
    { path: '/mandates', key: 'all' },
  ]
  const here = `${address.path}${address.search}`
  return views.map(({ path, key }) => ({
    href: href(path),
    label: words(`mandates:register.view.${key}`),
    current: href(path) === here,
  }))
}

function withQuery(context: PageContext, name: string, value: string): string {
  const search = new URLSearchParams(context.address.search)
  search.set(name, value)
  return `${context.address.path}?${search.toString()}`
}
