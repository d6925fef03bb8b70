import type { ReactNode } from 'react'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeTime } from '../../../../platform/i18n/format.ts'
import { Countdown, writeSeconds } from '../../../../ui/live/countdown.tsx'
import { zoneCalled } from '../../agenda/timetable.ts'
import type { FloorNow, OnFloor } from '../../session/contract.ts'
import { countedSince } from '../../session/floor/clock.ts'
import { forWhat, limitOf, nameOf, unnumbered } from './say.ts'

type Props = { readonly floor: FloorNow; readonly context: PageContext }

/** Which meeting and session this is, and what time it is where it is held. */
export function Head({ floor, context }: Props) {
  const { words, language, now } = context
  const { meeting, session } = floor
  return (
    <header className="live-head">
      <span>
        <b>{inLanguage(meeting.name, language)}</b>
        {session && `, ${words('meetings:session.called', { ordinal: session.ordinal })}`}
        {session && session.state !== 'open' && `, ${words(`meetings:session.state.${session.state}`)}`}
      </span>
      <span className="whole">
        <b data-hour={meeting.zone}>{writeTime(now, language, meeting.zone)}</b>{' '}
        {words('meetings:session.room-time', { zone: zoneCalled(meeting.zone) })}
      </span>
    </header>
  )
}

/** The item before the session: its number among how many, its documents' symbols, its title. */
export function ItemNow({ floor, context }: Props) {
  const { words, language } = context
  const { item, items } = floor
  if (!item)
    return (
      <h1 data-live-head="" tabIndex={-1}>
        {words('meetings:floor.no-item')}
      </h1>
    )
  const numbered = items.filter(({ number }) => number !== null && !number.includes('.'))
  const about = [
    item.number === null
      ? words('meetings:floor.item-plain')
      : words('meetings:floor.item', { number: item.number, count: numbered.length }),
    ...item.documents.map(({ symbol }) => symbol),
  ]
  return (
    <div className="live-item">
      <p className="live-key number">{about.join(', ')}</p>
      <h1 data-live-head="" tabIndex={-1}>
        {inLanguage(item.title, language)}
      </h1>
    </div>
  )
}

/** Who has the floor, for what, and how much time is left. */
export function SpeakerNow({ floor, context, size }: Props & { readonly size?: 'huge' | 'plain' }) {
  const { words } = context
  const { speaking } = floor
  if (!speaking) return <p className="live-nobody">{words('meetings:floor.nobody')}</p>
  return (
    <div className="live-speaker">
      <p className="live-key">
        {words('meetings:floor.has')}
        {speaking.kind === 'speech' ? '' : `: ${forWhat(speaking, context).toLocaleLowerCase()}`}
      </p>
      <p className="live-who">{nameOf(speaking, context)}</p>
      <TimeLeft speaking={speaking} context={context} size={size} />
    </div>
  )
}

function TimeLeft({
  speaking,
  context: { words, now },
  size,
}: {
  readonly speaking: OnFloor
  readonly context: PageContext
  readonly size: 'huge' | 'plain' | undefined
}) {
  const since = countedSince(speaking)
  if (since === null) return null
  const limit = limitOf(speaking)
  return (
    <Countdown
      since={Date.parse(since)}
      limit={speaking.limit_seconds}
      now={Date.parse(now)}
      size={size}
      words={{
        left: words('meetings:floor.left', { limit }),
        over: words('meetings:floor.over', { limit }),
      }}
    />
  )
}

/** What stands on the screen: words, or a document by its title. */
export function ShownNow({ floor, context }: Props) {
  const { text, document } = floor.shown
  const words = inLanguage(text, context.language)
  if (words === '' && !document) return null
  return (
    <div className="live-shown">
      {document && (
        <p className="live-paper">
          <span className="live-key">{document.symbol}</span>
          <br />
          {inLanguage(document.title, context.language)}
        </p>
      )}
      {words
        .split(/\n+/)
        .filter(Boolean)
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </div>
  )
}

/** The list of speakers in their order; `acts` is what one may do with a row. */
export function Waiting({
  floor,
  context,
  acts,
  most,
}: Props & {
  readonly acts?: ReadonlyMap<string, ReactNode> | undefined
  readonly most?: number | undefined
}) {
  const { words } = context
  const { session, waiting } = floor
  const first = unnumbered(floor)
  const shown = most === undefined ? waiting : waiting.slice(0, most)
  return (
    <section className="live-list" aria-labelledby="speakers">
      <h2 className="live-key" id="speakers">
        {words(`meetings:floor.list.${session?.list_closed ? 'closed' : 'open'}`)}
      </h2>
      {waiting.length === 0 ? (
        <p className="live-empty">{words('meetings:floor.empty')}</p>
      ) : (
        <ol>
          {shown.map((one, place) => (
            <li key={one.request_id} className={one.kind === 'point of order' ? 'live-first' : undefined}>
              {one.kind === 'point of order' ? (
                <Diamond />
              ) : (
                <span className="live-place">{place < first ? '' : place - first + 1}</span>
              )}
              <span className="live-name">{nameOf(one, context)}</span>
              <span className="live-what">{whatOf(one, context)}</span>
              {acts && <span className="live-row-acts">{acts.get(one.request_id)}</span>}
            </li>
          ))}
          {waiting.length > shown.length && (
            <li className="live-more">
              <span />
              <span>{words('meetings:floor.more', { count: waiting.length - shown.length })}</span>
            </li>
          )}
        </ol>
      )}
    </section>
  )
}

/** Who has spoken, latest first, and how long. */
export function Spoken({ floor, context }: Props) {
  const { words } = context
  if (floor.spoken.length === 0) return null
  return (
    <section className="live-spoken" aria-labelledby="spoken">
      <h2 id="spoken">{words('meetings:floor.spoken')}</h2>
      <ul>
        {floor.spoken.map((one) => (
          <li key={one.request_id}>
            <span>{nameOf(one, context)}</span>
            <span className="number">
              {words('meetings:floor.used', { used: writeSeconds(one.seconds_used), limit: limitOf(one) })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A speech by the time it has left, anything else by what it is. */
function whatOf(one: OnFloor, context: PageContext): string {
  const { words } = context
  if (one.motion !== null)
    return words('meetings:floor.moves', {
      what: words(`meetings:floor.motion.${one.motion}`).toLocaleLowerCase(),
    })
  if (one.kind !== 'speech') return forWhat(one, context).toLocaleLowerCase()
  const left = writeSeconds(Math.max(0, one.limit_seconds - one.seconds_used))
  return words('meetings:floor.minutes', { time: left.replace(/:00$/, '') })
}

function Diamond() {
  return (
    <svg className="live-diamond" width="18" height="18" viewBox="0 0 12 12" aria-hidden="true">
      <path d="M6 0l6 6-6 6-6-6z" fill="currentColor" />
    </svg>
  )
}
