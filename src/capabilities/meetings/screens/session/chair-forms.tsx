import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../../platform/http/sent-form.ts'
import { inOrder } from '../../../../platform/i18n/format.ts'
import { Button } from '../../../../ui/controls/button.tsx'
import { Disclosure } from '../../../../ui/controls/disclosure.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../../ui/controls/text-area.tsx'
import { calledIn } from '../agenda/say.tsx'
import { type RoomData, whatFor } from './say.ts'

type Props = { readonly data: RoomData; readonly context: PageContext }

/** What the chair does now and then; each opens where it is needed, and what is typed in one stays while the screen follows. */
export function ChairForms({ data, context }: Props) {
  const { words } = context
  const { session } = data.floor
  const sent = context.sent
  return (
    <section className="live-forms no-print" aria-labelledby="operate">
      <h2 className="live-key" id="operate">
        {words('meetings:floor.operate')}
      </h2>
      <Disclosure label={words('meetings:floor.enter')} open={sent === 'enter'}>
        <Enter data={data} context={context} />
      </Disclosure>
      <Disclosure label={words('meetings:floor.take-up')} open={sent === 'take-up'}>
        <TakeUp data={data} context={context} />
      </Disclosure>
      <Disclosure label={words('meetings:floor.screen')} open={sent === 'show'}>
        <OnScreen data={data} context={context} />
      </Disclosure>
      <Disclosure label={words('meetings:session.end-or-pause')} open={sent === 'turn'}>
        <div className="live-row">
          {(session?.state === 'open' ? (['suspended', 'closed'] as const) : (['closed'] as const)).map(
            (to) => (
              <PostButton
                key={to}
                action={context.address.path}
                hidden={{
                  form: 'turn',
                  session: session?.session_id ?? '',
                  to,
                  'idempotency-key': context.newKey(),
                }}
              >
                {words(to === 'closed' ? 'meetings:session.close' : 'meetings:session.suspend')}
              </PostButton>
            ),
          )}
        </div>
      </Disclosure>
    </section>
  )
}

const hiddenIn = ({ floor }: RoomData) => ({ session: floor.session?.session_id ?? '' })

function Enter({ data, context }: Props) {
  const { words, language } = context
  const form = sentForm(context, 'enter')
  const admits: readonly string[] = data.floor.session?.admits ?? []
  const may = data.participants.participants.filter(
    ({ status }) => status === 'member' || admits.includes(status),
  )
  return (
    <Form
      action={context.address.path}
      form="enter"
      hidden={hiddenIn(data)}
      idempotencyKey={context.newKey()}
    >
      <SelectField
        name="participant"
        label={words('meetings:floor.participant')}
        value={form.value('participant')}
        error={form.error('participant')}
        options={inOrder(may, ({ short }) => inLanguage(short, language), language).map(
          ({ participant_id, short }) => ({ value: participant_id, label: inLanguage(short, language) }),
        )}
      />
      <SelectField
        name="kind"
        label={words('meetings:floor.for')}
        value={form.value('kind', 'speech')}
        error={form.error('kind')}
        options={whatFor(context)}
      />
      <Button>{words('meetings:floor.enter-send')}</Button>
    </Form>
  )
}

function TakeUp({ data, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'take-up')
  const { item, items } = data.floor
  return (
    <Form
      action={context.address.path}
      form="take-up"
      hidden={hiddenIn(data)}
      idempotencyKey={context.newKey()}
    >
      <SelectField
        name="item"
        label={words('meetings:floor.choose-item')}
        value={form.value('item', item?.item_id)}
        error={form.error('item')}
        options={items.map((one) => ({ value: one.item_id, label: calledIn(one, context) }))}
      />
      <Button>{words('meetings:floor.take-up-send')}</Button>
    </Form>
  )
}

function OnScreen({ data, context }: Props) {
  const { words } = context
  const form = sentForm(context, 'show')
  const { shown, items } = data.floor
  const boxes = languageBoxes(form, 'text', (one) => words(`meetings:floor.screen-${one}`), shown.text)
  const papers = items.filter(({ documents }) => documents.length > 0)
  return (
    <>
      <Form
        action={context.address.path}
        form="show"
        hidden={hiddenIn(data)}
        idempotencyKey={context.newKey()}
      >
        {boxes.fields.map(({ language, label, value }, place) => (
          <TextArea
            key={language}
            name={`text-${language}`}
            label={label}
            language={language}
            rows={3}
            maxLength={4000}
            ofRecord
            value={value}
            error={place === 0 ? boxes.error : undefined}
          />
        ))}
        <SelectField
          name="document"
          label={words('meetings:floor.screen-document')}
          value={form.value('document', shown.document?.document_id)}
          error={form.error('document')}
          options={[
            { value: '', label: words('meetings:floor.screen-none') },
            ...papers.map((one) => ({
              label: calledIn(one, context),
              options: one.documents.map(({ document_id, symbol, title }) => ({
                value: document_id,
                label: `${symbol}, ${inLanguage(title, context.language)}`,
              })),
            })),
          ]}
        />
        <Button>{words('meetings:floor.screen-send')}</Button>
      </Form>
      <PostButton
        kind="quiet"
        action={context.address.path}
        hidden={{ form: 'show', ...hiddenIn(data), 'idempotency-key': context.newKey() }}
      >
        {words('meetings:floor.screen-clear')}
      </PostButton>
    </>
  )
}
