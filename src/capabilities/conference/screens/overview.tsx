import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { dayAsked, sentForm } from '../../../platform/http/sent-form.ts'
import { inOrder, writeDay, writeList } from '../../../platform/i18n/format.ts'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { ErrorSummary } from '../../../ui/controls/error-summary.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { RegisterHead } from '../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../ui/register/register-table.tsx'
import { Sentence } from '../../../ui/register/sentence.tsx'
import { TwoLines } from '../../../ui/register/two-lines.tsx'
import { type Body, type Participant, type Presidency, participantStatus } from '../contract.ts'
import { periodWords } from './say.ts'

export type OverviewData = {
  readonly participants: { readonly participants: Participant[] }
  readonly bodies: { readonly bodies: Body[] }
  readonly presidencies: { readonly presidencies: Presidency[] }
}
type Props = { readonly data: OverviewData; readonly context: PageContext }

/** The conference as it stood on a day: who takes part, in which bodies, under whose presidency. */
export function Overview({ data, context }: Props) {
  const { words, language, href, request } = context
  const asked = dayAsked(request.query, 'on')
  const on = asked.day ?? context.today
  const wrong = asked.wrong ? words('conference:day-wrong') : undefined
  const there = data.participants.participants
  const members = there.filter((one) => one.status === 'member').length
  return (
    <>
      {wrong && (
        <ErrorSummary
          title={words('platform:errors', { count: 1 })}
          errors={[{ field: 'on', message: wrong }]}
        />
      )}
      <RegisterHead
        title={words('conference:overview.title', { count: members })}
        actions={
          holds(context.actor, 'coordinator', 'it specialist', 'auditor') && (
            <>
              {holds(context.actor, 'coordinator', 'it specialist') && (
                <LinkButton href={href('/conference/access')}>
                  {words('conference:overview.access')}
                </LinkButton>
              )}
              {holds(context.actor, 'coordinator', 'it specialist') && (
                <LinkButton href={href('/conference/mail')}>{words('conference:overview.mail')}</LinkButton>
              )}
              {holds(context.actor, 'coordinator') && (
                <LinkButton href={href('/conference/sign-in-terms')}>
                  {words('conference:overview.sign-in-terms')}
                </LinkButton>
              )}
              {holds(context.actor, 'it specialist') && (
                <LinkButton href={href('/conference/sign-ins')}>
                  {words('conference:overview.sign-ins')}
                </LinkButton>
              )}
              <LinkButton href={href('/conference/journal')}>{words('conference:journal.title')}</LinkButton>
            </>
          )
        }
      />
      <Sentence
        action={href('/conference')}
        label={words('conference:overview.filter')}
        apply={words('conference:overview.show')}
        parts={[
          {
            id: 'others',
            text: words('conference:overview.others', { count: there.length - members }),
          },
          {
            id: 'day',
            chosen: writeDay(on, language, 'long'),
            label: words('conference:overview.day'),
            open: wrong !== undefined,
            controls: (
              <DateField
                {...sentForm(context, '', asked.wrong ? request.query : undefined).day('on', on)}
                label={words('conference:overview.day')}
                error={wrong}
              />
            ),
          },
        ]}
      />
      <Participants data={data} context={context} />
      <Bodies data={data} context={context} />
      <Presidencies data={data} context={context} />
    </>
  )
}

/** The link that adds to a list, beside its title, for those who keep these facts. */
function Add({ path, says, context }: { path: string; says: string; context: PageContext }) {
  return holds(context.actor, 'coordinator', 'assistant') ? (
    <a href={context.href(path)}>{context.words(says)}</a>
  ) : null
}

const order = participantStatus.options

function Participants({ data, context }: Props) {
  const { words, language, href } = context
  const named = inOrder(data.participants.participants, (one) => inLanguage(one.short, language), language)
  const rows = order.flatMap((status) => named.filter((one) => one.status === status))
  return (
    <Section
      id="participants"
      title={words('conference:overview.participants')}
      note={<Add path="/conference/participants/new" says="conference:participant.enter" context={context} />}
    >
      {rows.length === 0 ? (
        <Empty title={words('conference:overview.nobody')}>{words('conference:overview.nobody-lead')}</Empty>
      ) : (
        <RegisterTable
          caption={words('conference:overview.participants')}
          columns={[
            { key: 'name', header: words('conference:overview.name'), namesRow: true, phone: 'title' },
            { key: 'formal', header: words('conference:overview.formal'), phone: 'none' },
            { key: 'code', header: words('conference:field.code'), whole: true, phone: 'line' },
            { key: 'status', header: words('conference:field.status'), phone: 'line' },
          ]}
          rows={rows.map((one) => ({
            key: one.participant_id,
            cells: {
              name: (
                <a className="quiet" href={href(`/conference/participants/${one.code}`)}>
                  {inLanguage(one.short, language)}
                </a>
              ),
              formal: inLanguage(one.formal, language),
              code: one.code,
              status: words(`conference:status.${one.status}`),
            },
          }))}
        />
      )}
    </Section>
  )
}

function Bodies({ data: { bodies }, context }: Props) {
  const { words, language, href } = context
  const nameOf = new Map(bodies.bodies.map((one) => [one.body_id, inLanguage(one.name, language)]))
  return (
    <Section
      id="bodies"
      title={words('conference:overview.bodies')}
      note={<Add path="/conference/bodies/new" says="conference:body.enter" context={context} />}
    >
      {bodies.bodies.length === 0 ? (
        <Empty title={words('conference:overview.no-bodies')} />
      ) : (
        <RegisterTable
          caption={words('conference:overview.bodies')}
          columns={[
            { key: 'name', header: words('conference:overview.body'), namesRow: true, phone: 'title' },
            { key: 'code', header: words('conference:field.code'), whole: true, phone: 'line' },
            { key: 'acts', header: words('conference:field.acts'), phone: 'line' },
          ]}
          rows={bodies.bodies.map((one) => ({
            key: one.body_id,
            cells: {
              name: (
                <TwoLines
                  second={
                    one.parent_id &&
                    words('conference:body.part-of', { body: nameOf.get(one.parent_id) ?? '' })
                  }
                >
                  <a className="quiet" href={href(`/conference/bodies/${one.code}`)}>
                    {inLanguage(one.name, language)}
                  </a>
                </TwoLines>
              ),
              code: one.code,
              acts:
                one.acts.length === 0
                  ? words('conference:body.no-acts')
                  : writeList(
                      one.acts.map((act) => words(`conference:act.${act}`).toLocaleLowerCase(language)),
                      language,
                    ),
            },
          }))}
        />
      )}
    </Section>
  )
}

const troika: ReadonlySet<Presidency['standing']> = new Set(['outgoing', 'current', 'incoming'])

function Presidencies({ data: { presidencies }, context }: Props) {
  const { words, language, href, actor } = context
  const keeper = holds(actor, 'coordinator', 'assistant')
  return (
    <Section
      id="presidencies"
      title={words('conference:overview.presidencies')}
      note={<Add path="/conference/presidencies/new" says="conference:presidency.enter" context={context} />}
    >
      {presidencies.presidencies.length === 0 ? (
        <Empty title={words('conference:overview.no-presidencies')} />
      ) : (
        <RegisterTable
          caption={words('conference:overview.presidencies')}
          columns={[
            { key: 'who', header: words('conference:overview.presides'), namesRow: true, phone: 'title' },
            { key: 'term', header: words('conference:overview.term'), whole: true, phone: 'line' },
            { key: 'standing', header: words('conference:overview.standing'), phone: 'line' },
          ]}
          rows={presidencies.presidencies.map((one) => {
            const name = inLanguage(one.short, language)
            return {
              key: one.presidency_id,
              cells: {
                who: (
                  <TwoLines second={inLanguage(one.theme, language)}>
                    {keeper ? (
                      <a className="quiet" href={href(`/conference/presidencies/${one.presidency_id}`)}>
                        {name}
                      </a>
                    ) : (
                      name
                    )}
                  </TwoLines>
                ),
                term: periodWords(one, context),
                standing: troika.has(one.standing) ? (
                  words('conference:presidency.in-troika', {
                    standing: words(`conference:standing.${one.standing}`),
                  })
                ) : (
                  <span className="note">{words(`conference:standing.${one.standing}`)}</span>
                ),
              },
            }
          })}
        />
      )}
    </Section>
  )
}
