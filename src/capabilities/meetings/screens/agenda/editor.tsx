import { inLanguage, languages } from '../../../../kernel/language.ts'
import { type PageContext, fieldOf } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { Programme } from '../../../../ui/record/programme.tsx'
import type { AgendaItem, Clash, Place } from '../../agenda/contract.ts'
import { steps, stepsOf } from '../../agenda/placing.ts'
import { zoneCalled } from '../../agenda/timetable.ts'
import type { AgendaData } from './agenda-page.tsx'
import { calledIn, daysOf, linesOf, standing } from './say.tsx'

export type EditorData = AgendaData & { readonly told: { readonly clashes: readonly Clash[] } }
type Props = { readonly data: EditorData; readonly context: PageContext }

/** How a move is sent: the item, the item it goes into, and the one it comes before. */
export const asMove = (item: string, { parent, before }: Place): string =>
  [item, parent ?? '', before ?? ''].join('/')

/** The agenda in the hands of the secretariat: in its order, which buttons, keys and dragging change. */
export function AgendaEditor({ data, context }: Props) {
  const { words, language, href } = context
  const { meeting, agenda } = data.found
  const base = `/meetings/${meeting.meeting_id}`
  const adopted = agenda?.state === 'adopted'
  const items = agenda?.items ?? []
  return (
    <>
      <PageHead
        title={words(`meetings:agenda.title.${agenda?.state ?? 'draft'}`)}
        sub={<a href={href(base)}>{inLanguage(meeting.name, language)}</a>}
        actions={
          <>
            <LinkButton kind="primary" href={href(`${base}/items/new`)}>
              {words(adopted ? 'meetings:agenda.add-decided' : 'meetings:agenda.add')}
            </LinkButton>
            {items.length > 0 && (
              <LinkButton kind="quiet" href={href(`${base}/agenda`)}>
                {words('meetings:agenda.look')}
              </LinkButton>
            )}
          </>
        }
      />
      <Clashes data={data} context={context} />
      <p className="note">
        {standing(agenda, context)} {words('meetings:agenda.zone', { zone: zoneCalled(meeting.zone) })}
      </p>
      {items.length === 0 ? (
        <Empty title={words('meetings:agenda.none')}>{words('meetings:agenda.none-lead')}</Empty>
      ) : (
        <Items data={data} context={context} />
      )}
      {items.length > 0 && !adopted && <Next data={data} context={context} />}
    </>
  )
}

function Clashes({ data: { found, told }, context }: Props) {
  const { words } = context
  const items = new Map(found.agenda?.items.map((item) => [item.item_id, item]))
  const called = (id: string | null): string => {
    const item = id === null ? undefined : items.get(id)
    return item ? shortly(calledIn(item, context)) : ''
  }
  if (told.clashes.length === 0) return null
  return (
    <Notice kind="warn" title={words('meetings:agenda.clashes', { count: told.clashes.length })}>
      <ul className="programme-clashes">
        {told.clashes.map(({ kind, item_id, other_id }) => (
          <li key={`${kind} ${item_id} ${other_id}`}>
            <a href={`#item-${item_id}`}>
              {words(`meetings:agenda.clash.${kind}`, { item: called(item_id), other: called(other_id) })}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  )
}

/** A long title as far as its first words, to tell items apart. */
function shortly(title: string): string {
  const cut = title.slice(0, 60).replace(/\s+\S*$/, '')
  return title.length > 60 ? `${cut}…` : title
}

function Items({ data: { found }, context }: Props) {
  const { words, href, request } = context
  const { meeting, agenda } = found
  if (!agenda) return null
  const moved = fieldOf(request.query, 'moved')
  const open = agenda.state !== 'adopted'
  const days = daysOf(agenda, context, (item) => ({
    title: (
      <a
        href={href(`/meetings/${meeting.meeting_id}/items/${item.item_id}`)}
        // Whoever comes back from a move lands on it with the keys, with a script or without.
        id={`item-${item.item_id}`}
      >
        {inLanguage(item.title, context.language)}
      </a>
    ),
    lines: [...linesOf(item, context), ...missingIn(item, context)],
    ...(open
      ? {
          acts: <Moves item={item} items={agenda.items} open={item.item_id === moved} context={context} />,
          moves: { name: calledIn(item, context), parent: item.parent_id ?? '' },
        }
      : {}),
  }))
  if (!open) return <Programme level={2} days={days} />
  return (
    <>
      <p className="note" hidden data-reorder-hint="">
        {words('meetings:agenda.how')}
      </p>
      <Form
        id="move"
        layout="bare"
        action={context.address.path}
        form="move"
        version={agenda.version}
        idempotencyKey={context.newKey()}
        label={words('meetings:agenda.order')}
      >
        <Programme
          level={2}
          days={days}
          reorder={{
            form: 'move',
            words: {
              grip: words('meetings:agenda.drag.grip'),
              before: words('meetings:agenda.drag.before'),
              behind: words('meetings:agenda.drag.behind'),
              none: words('meetings:agenda.drag.none'),
            },
          }}
        />
      </Form>
    </>
  )
}

/** Says in which language an item has no title yet. */
function missingIn({ title }: AgendaItem, { words }: PageContext) {
  return languages
    .filter((one) => !title[one])
    .map((one) => ({ key: one, says: words(`meetings:agenda.missing.${one}`) }))
}

function Moves({
  item,
  items,
  open,
  context,
}: {
  item: AgendaItem
  items: readonly AgendaItem[]
  open: boolean
  context: PageContext
}) {
  const { words } = context
  const possible = stepsOf(items, item.item_id)
  const name = calledIn(item, context)
  return (
    <Disclosure label={words('meetings:agenda.move')} open={open}>
      {steps.map((step) => {
        const to = possible[step]
        return (
          to && (
            <Button
              key={step}
              kind="quiet"
              name="to"
              value={asMove(item.item_id, to)}
              moves={step}
              label={words(`meetings:agenda.step-of.${step}`, { item: name })}
            >
              {words(`meetings:agenda.step.${step}`)}
            </Button>
          )
        )
      })}
    </Disclosure>
  )
}

function Next({ data: { found }, context }: Props) {
  const { words } = context
  const { meeting, agenda } = found
  const draft = agenda?.state === 'draft'
  const form = sentForm(context, 'adopt')
  return (
    <Section title={words(draft ? 'meetings:agenda.circulate' : 'meetings:agenda.adopt')}>
      <p className="note">{words(draft ? 'meetings:agenda.circulate-lead' : 'meetings:agenda.adopt-lead')}</p>
      <Form
        action={context.address.path}
        form={draft ? 'circulate' : 'adopt'}
        version={agenda?.version}
        idempotencyKey={context.newKey()}
      >
        {!draft && (
          <DateField
            {...form.day('adopted_on', meeting.opens_on)}
            label={words('meetings:agenda.adopted-day')}
          />
        )}
        <Actions>
          <Button>{words(draft ? 'meetings:agenda.circulate' : 'meetings:agenda.adopt-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
