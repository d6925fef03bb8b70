import type { ReactNode } from 'react'
import { isRefusal } from '../../../../kernel/refusal.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { PostButton, type PostButtonProps } from '../../../../ui/controls/post-button.tsx'
import { calledIn } from '../agenda/say.tsx'
import type { FloorNow, OnFloor } from '../../session/contract.ts'
import { motionsInOrder, oneSpeaks, pointsOfOrderFirst } from '../../session/floor/giving/rules.ts'
import { rankOf } from '../../session/floor/order.ts'
import { ChairForms } from './chair-forms.tsx'
import { Following, floorStream } from './following.tsx'
import { NotInSession } from './not-in-session.tsx'
import { Head, ItemNow, ShownNow, SpeakerNow, Spoken, Waiting } from './now.tsx'
import { type RoomData, nameOf } from './say.ts'

type Props = { readonly data: RoomData; readonly context: PageContext }
type Now = { readonly floor: FloorNow; readonly context: PageContext }

/** The chair's screen: what the room sees, with the hand on it. */
export function Chair({ data, context }: Props) {
  const { floor } = data
  const { words, href } = context
  const { session, meeting } = floor
  const running = session?.state === 'open'
  return (
    <>
      <Following floor={floor} stream={floorStream(floor)} className="live-screen" context={context}>
        <Head floor={floor} context={context} />
        {running ? (
          <>
            <div className="live-now">
              <ItemNow floor={floor} context={context} />
              <ShownNow floor={floor} context={context} />
              <SpeakerNow floor={floor} context={context} size="huge" />
            </div>
            <div className="live-side">
              <Waiting floor={floor} context={context} acts={rowActs(floor, context)} />
              <Spoken floor={floor} context={context} />
            </div>
          </>
        ) : (
          <NotInSession floor={floor} context={context} />
        )}
        <Controls floor={floor} context={context} />
      </Following>
      {session && session.state !== 'closed' && <ChairForms data={data} context={context} />}
      <p className="live-ways">
        <a href={href(`/meetings/${meeting.meeting_id}/sessions`)}>{words('meetings:session.back')}</a>
        <a href={href(`/meetings/${meeting.meeting_id}/projector`)}>{words('meetings:session.projector')}</a>
      </p>
    </>
  )
}

type Act = {
  readonly form: string
  readonly fields?: Readonly<Record<string, string>>
  readonly says: string
} & Pick<PostButtonProps, 'kind' | 'label'>

/** One thing the chair does, as a form that is a button. */
function Do({ floor, context, act }: Now & { readonly act: Act }) {
  const { form, fields = {}, says, ...button } = act
  return (
    <PostButton
      {...button}
      id={['act', form, ...Object.values(fields)].join('-').replaceAll(' ', '-')}
      action={context.address.path}
      hidden={{
        form,
        session: floor.session?.session_id ?? '',
        'idempotency-key': context.newKey(),
        ...fields,
      }}
    >
      {says}
    </PostButton>
  )
}

/** What the chair does next, the most likely first. */
function Controls({ floor, context }: Now) {
  const acts = actsOf(floor, context)
  if (acts.length === 0) return null
  return (
    <div className="live-acts no-print">
      {acts.map((act, place) => (
        <Do
          key={[act.form, ...Object.values(act.fields ?? {})].join()}
          floor={floor}
          context={context}
          act={{ ...act, kind: place === 0 && act.form !== 'close' ? 'primary' : 'plain' }}
        />
      ))}
    </div>
  )
}

function actsOf(floor: FloorNow, context: PageContext): Act[] {
  const { words } = context
  const { session, speaking, waiting } = floor
  if (!session || session.state === 'closed') return []
  if (session.state === 'suspended')
    return [{ form: 'turn', fields: { to: 'open' }, says: words('meetings:session.resume') }]
  const list: Act = {
    form: 'close',
    fields: { closed: session.list_closed ? '' : 'yes' },
    says: words(session.list_closed ? 'meetings:floor.reopen' : 'meetings:floor.close'),
  }
  const [first] = waiting
  const give: Act[] = first
    ? [
        {
          form: 'give',
          fields: { request: first.request_id },
          says: words('meetings:floor.give', { name: nameOf(first, context) }),
        },
      ]
    : []
  if (!speaking) return [...give, ...nextItem(floor, context), list]
  const request = speaking.request_id
  const more: Act = { form: 'add', fields: { request }, says: words('meetings:floor.add') }
  if (speaking.kind === 'point of order')
    return [
      { form: 'end', fields: { request, ruling: 'upheld' }, says: words('meetings:floor.uphold') },
      { form: 'end', fields: { request, ruling: 'not upheld' }, says: words('meetings:floor.not-uphold') },
      more,
      list,
    ]
  const done: Act = {
    form: 'end',
    fields: { request },
    says: words('meetings:floor.end', { name: nameOf(speaking, context) }),
  }
  return first?.kind === 'point of order' ? [...give, done, more, list] : [done, more, list]
}

/** The item that follows, where nobody waits to speak on this one. */
function nextItem({ item, items, waiting }: FloorNow, context: PageContext): Act[] {
  const at = items.findIndex(({ item_id }) => item_id === item?.item_id)
  const next = items[at + 1]
  if (waiting.length > 0 || !next) return []
  return [
    {
      form: 'take-up',
      fields: { item: next.item_id },
      says: context.words('meetings:floor.take-up-next', {
        number: next.number ?? inLanguage(next.title, context.language),
      }),
      label: context.words('meetings:floor.take-up-of', { item: calledIn(next, context) }),
    },
  ]
}

/** What may be done with each who waits, as the rules have it now; what the first is given stands below. */
function rowActs(floor: FloorNow, context: PageContext): ReadonlyMap<string, ReactNode> {
  return new Map(
    floor.waiting.map((one, place) => [
      one.request_id,
      <RowActs key={one.request_id} one={one} place={place} floor={floor} context={context} />,
    ]),
  )
}

function RowActs({ one, place, floor, context }: Now & { readonly one: OnFloor; readonly place: number }) {
  const { words } = context
  const name = nameOf(one, context)
  const fields = { request: one.request_id }
  const before = floor.waiting[place - 1]
  const acts: Act[] = [
    ...(place > 0 && mayBeGiven(one, floor)
      ? [
          {
            form: 'give',
            fields,
            says: words('meetings:floor.give-short'),
            label: words('meetings:floor.give', { name }),
          },
        ]
      : []),
    ...(before && rankOf(before) === rankOf(one)
      ? [
          {
            form: 'up',
            fields,
            says: words('meetings:floor.up'),
            label: words('meetings:floor.up-of', { name }),
          },
        ]
      : []),
    {
      form: 'off',
      fields: { ...fields, participant: one.participant_id },
      says: words('meetings:floor.off'),
      label: words('meetings:floor.off-of', { name }),
    },
  ]
  return acts.map((act) => (
    <Do key={act.form} floor={floor} context={context} act={{ ...act, kind: 'quiet' }} />
  ))
}

/** Whether the rules would let someone have the floor now. */
const mayBeGiven = ({ kind, motion }: OnFloor, { speaking, waiting }: FloorNow): boolean =>
  ![
    pointsOfOrderFirst.decide({
      asks: kind,
      pointsWaiting: waiting.filter((one) => one.kind === 'point of order').length,
    }),
    motionsInOrder.decide({ asks: kind, motion, waiting: waiting.flatMap((one) => one.motion ?? []) }),
    oneSpeaks.decide({ speaking: speaking?.kind ?? null, asks: kind }),
  ].some((decided) => isRefusal(decided))
