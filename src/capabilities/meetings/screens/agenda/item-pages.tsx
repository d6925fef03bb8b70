import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { Programme } from '../../../../ui/record/programme.tsx'
import type { DocumentRow } from '../../../documents/contract.ts'
import type { Agenda, AgendaItem } from '../../agenda/contract.ts'
import type { Meeting } from '../../contract.ts'
import type { AgendaData } from './agenda-page.tsx'
import { ItemForm } from './item-form.tsx'
import { calledIn, daysOf } from './say.tsx'

/** Put an item onto the agenda. */
export function AddItem({ data: { found }, context }: { data: AgendaData; context: PageContext }) {
  const { words, language, href } = context
  const { meeting, agenda } = found
  const adopted = agenda?.state === 'adopted'
  return (
    <>
      <PageHead
        title={words(adopted ? 'meetings:agenda.add-decided' : 'meetings:agenda.add')}
        sub={<a href={href(`/meetings/${meeting.meeting_id}/items`)}>{inLanguage(meeting.name, language)}</a>}
      />
      {adopted && <p className="note">{words('meetings:agenda.adopted-lead')}</p>}
      <ItemForm form="add" meeting={meeting} agenda={agenda} stored={undefined} context={context} />
    </>
  )
}

export type ItemData = AgendaData & {
  readonly papers: { readonly documents: readonly DocumentRow[] }
}
type ItemProps = {
  readonly item: AgendaItem
  readonly agenda: Agenda
  readonly meeting: Meeting
  readonly context: PageContext
}

/** The item that the page's address names, on this agenda. */
export const itemAsked = ({ found }: AgendaData, { request }: PageContext): AgendaItem | undefined =>
  found.agenda?.items.find(({ item_id }) => item_id === request.params['item'])

/** One item: put right what it is, place documents under it, or take it off the agenda. */
export function ItemPage({ data, context }: { data: ItemData; context: PageContext }) {
  const { words, language, href } = context
  const { meeting, agenda } = data.found
  const item = itemAsked(data, context)
  const back = href(`/meetings/${meeting.meeting_id}/items`)
  if (!agenda || !item)
    return (
      <Empty
        title={words('meetings:agenda.gone')}
        action={<a href={back}>{words('meetings:agenda.back')}</a>}
      />
    )
  const of = { item, agenda, meeting, context }
  return (
    <>
      <PageHead
        title={calledIn(item, context)}
        sub={<a href={back}>{inLanguage(meeting.name, language)}</a>}
      />
      {agenda.state === 'adopted' ? (
        <>
          <p className="note">{words('meetings:agenda.adopted-lead')}</p>
          <Programme
            level={2}
            days={daysOf({ ...agenda, items: [item] }, context, ({ annotation }) => ({
              lines: [],
              notes: inLanguage(annotation, language).split(/\n+/).filter(Boolean),
            }))}
          />
        </>
      ) : (
        <ItemForm form="change" meeting={meeting} agenda={agenda} stored={item} context={context} />
      )}
      <Documents {...of} papers={data.papers.documents} />
      {agenda.state !== 'adopted' && <TakeOff {...of} />}
    </>
  )
}

function Documents({
  item,
  agenda,
  context,
  papers,
}: ItemProps & { papers: ItemData['papers']['documents'] }) {
  const { words, language, href, address } = context
  const form = sentForm(context, 'attach')
  const others = papers.filter(
    ({ document_id }) => !item.documents.some((one) => one.document_id === document_id),
  )
  return (
    <Section title={words('meetings:agenda.documents')} id="documents">
      {item.documents.length === 0 ? (
        <p className="note">{words('meetings:agenda.no-documents')}</p>
      ) : (
        <LinkList
          links={item.documents.map(({ document_id, symbol, title }) => ({
            href: href(`/d/${symbol}`),
            label: `${symbol}, ${inLanguage(title, language)}`,
            note: (
              <PostButton
                kind="quiet"
                action={address.path}
                hidden={{
                  form: 'detach',
                  document: document_id,
                  version: String(agenda.version),
                  'idempotency-key': context.newKey(),
                }}
                label={words('meetings:agenda.detach-named', { symbol })}
              >
                {words('meetings:agenda.detach')}
              </PostButton>
            ),
          }))}
        />
      )}
      <Form action={address.path} form="attach" version={agenda.version} idempotencyKey={context.newKey()}>
        {others.length > 0 && (
          <SelectField
            name="paper"
            label={words('meetings:agenda.field.paper')}
            value={form.value('paper')}
            options={[
              { value: '', label: words('meetings:agenda.field.no-paper') },
              ...others.map(({ symbol, title }) => ({
                value: symbol,
                label: `${symbol}, ${inLanguage(title, language)}`,
              })),
            ]}
          />
        )}
        <TextField
          name="symbol"
          size="short"
          maxLength={80}
          label={words(
            others.length > 0 ? 'meetings:agenda.field.other-symbol' : 'meetings:agenda.field.symbol',
          )}
          hint={words('meetings:agenda.field.symbol-hint')}
          value={form.value('symbol')}
          error={form.error('symbol')}
        />
        <Actions>
          <Button>{words('meetings:agenda.attach')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}

function TakeOff({ item, agenda, context }: ItemProps) {
  const { words, address } = context
  const below = agenda.items.filter(({ parent_id }) => parent_id === item.item_id).length
  return (
    <div className="also">
      <Disclosure label={words('meetings:agenda.remove')}>
        <p>{words(below > 0 ? 'meetings:agenda.remove-not' : 'meetings:agenda.remove-lead')}</p>
        {below === 0 && (
          <PostButton
            action={address.path}
            hidden={{
              form: 'remove',
              version: String(agenda.version),
              'idempotency-key': context.newKey(),
            }}
          >
            {words('meetings:agenda.remove-send')}
          </PostButton>
        )}
      </Disclosure>
    </div>
  )
}
