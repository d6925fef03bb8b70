import { type Actor, holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { HiddenFields } from '../../../../ui/controls/hidden-fields.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { memberOffices, presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import type { FloorNow } from '../../session/contract.ts'
import { Following, floorStream } from './following.tsx'
import { NotInSession } from './not-in-session.tsx'
import { ItemNow, ShownNow, SpeakerNow, Waiting } from './now.tsx'
import { type RoomData, forWhat, nameOf, unnumbered, whatFor } from './say.ts'

type Props = { readonly data: RoomData; readonly context: PageContext }

/** For whom someone may ask for the floor in a meeting. */
export function speaksFor(actor: Actor, meeting: string): string[] {
  if (actor.kind !== 'person') return []
  const held = actor.held.flatMap(({ office, participantId, meetingId }) =>
    participantId !== undefined &&
    ([...memberOffices, 'observer'].includes(office) || (office === 'delegate' && meetingId === meeting))
      ? [participantId]
      : [],
  )
  return [...new Set(held)]
}

/** A delegation in the room, mostly on a phone: what goes on, and the floor to be asked for. */
export function Delegates({ data, context }: Props) {
  const { floor } = data
  const { words, language, href, actor } = context
  const { meeting, session } = floor
  const own = speaksFor(actor, meeting.meeting_id)
  const open = session?.state === 'open' && floor.attends
  const base = `/meetings/${meeting.meeting_id}`
  return (
    <>
      <Following floor={floor} stream={floorStream(floor)} className="live-task" context={context}>
        <p className="step">
          {inLanguage(meeting.name, language)}
          {session && `, ${words('meetings:session.called', { ordinal: session.ordinal })}`}
        </p>
        {open ? (
          <>
            <ItemNow floor={floor} context={context} />
            <Own own={own} floor={floor} context={context} />
            <SpeakerNow floor={floor} context={context} />
            <ShownNow floor={floor} context={context} />
            <Waiting floor={floor} context={context} />
          </>
        ) : (
          <NotInSession floor={floor} context={context} />
        )}
      </Following>
      {open && own.length > 0 && <Ask own={own} data={data} context={context} />}
      <ul className="live-ways">
        {floor.attends && own.length > 0 && (
          <li>
            <a href={href(`${base}/statements`)}>{words('meetings:statement.hand-in')}</a>
          </li>
        )}
        {holds(actor, ...secretariatDesk, ...presidencyOffices) && (
          <li>
            <a href={href(`${base}/chair`)}>{words('meetings:session.chair')}</a>
          </li>
        )}
        <li>
          <a href={href(base)}>{words('meetings:session.to-meeting')}</a>
        </li>
      </ul>
    </>
  )
}

/** Where those one speaks for stand on the list, each with a way off it. */
function Own({
  own,
  floor,
  context,
}: {
  readonly own: readonly string[]
  readonly floor: FloorNow
  readonly context: PageContext
}) {
  const { words, address, newKey } = context
  const { speaking, waiting, session } = floor
  const speaks = speaking !== null && own.includes(speaking.participant_id) ? speaking : undefined
  const first = unnumbered(floor)
  // As the list numbers them: speeches from one on, behind what comes before all.
  const stand = waiting.flatMap((one, place) =>
    own.includes(one.participant_id) ? [{ one, number: place < first ? place + 1 : place - first + 1 }] : [],
  )
  if (!speaks && stand.length === 0) return null
  return (
    <div className="live-own">
      {speaks && (
        <p>
          <b>{words('meetings:floor.own-speaks', { name: nameOf(speaks, context) })}</b>
        </p>
      )}
      {stand.map(({ one, number }) => (
        <div key={one.request_id}>
          <p>
            <b>{words('meetings:floor.own-place', { name: nameOf(one, context), place: number })}</b>
            {one.kind === 'speech' ? '' : `, ${forWhat(one, context).toLocaleLowerCase()}`}
          </p>
          <PostButton
            kind="quiet"
            id={`withdraw-${one.request_id}`}
            action={address.path}
            hidden={{
              form: 'withdraw',
              session: session?.session_id ?? '',
              participant: one.participant_id,
              request: one.request_id,
              'idempotency-key': newKey(),
            }}
            label={words('meetings:floor.withdraw-of', {
              name: nameOf(one, context),
              kind: forWhat(one, context).toLocaleLowerCase(),
            })}
          >
            {words('meetings:floor.withdraw')}
          </PostButton>
        </div>
      ))}
    </div>
  )
}

function Ask({ own, data, context }: Props & { readonly own: readonly string[] }) {
  const { words, language } = context
  const form = sentForm(context, 'ask')
  const named = own.map((id) => {
    const found = data.participants.participants.find(({ participant_id }) => participant_id === id)
    return { value: id, label: found ? inLanguage(found.short, language) : '' }
  })
  const [only] = named
  return (
    <Form
      action={context.address.path}
      form="ask"
      hidden={{ session: data.floor.session?.session_id ?? '' }}
      idempotencyKey={context.newKey()}
    >
      {named.length === 1 && only ? (
        <HiddenFields values={{ participant: only.value }} />
      ) : (
        <SelectField
          name="participant"
          label={words('meetings:floor.participant')}
          value={form.value('participant')}
          error={form.error('participant')}
          options={named}
        />
      )}
      <SelectField
        name="kind"
        label={words('meetings:floor.for')}
        hint={words('meetings:floor.point-note')}
        value={form.value('kind', 'speech')}
        error={form.error('kind')}
        options={whatFor(context)}
      />
      <Actions>
        <Button kind="primary">{words('meetings:floor.ask-send')}</Button>
      </Actions>
    </Form>
  )
}
