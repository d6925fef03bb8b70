import type { ReactNode } from 'react'
import { StateSprite } from '../state.tsx'
import { LanguageLinks, type LanguageLink } from './language-links.tsx'

export type Room = {
  href: string
  label: string
  current?: boolean | undefined
  /** A little air above: the rooms stand in groups. */
  gap?: boolean | undefined
  /** One of the three that stay in sight on a phone; the rest fold into "more". */
  tab?: boolean | undefined
}

export type FrameProps = {
  /** Who this installation serves, short; leads home. */
  home: { href: string; label: string }
  /** Where I am: the last has no address. */
  where: readonly { href?: string | undefined; label: string }[]
  search?:
    | {
        action: string
        name?: string | undefined
        value?: string | undefined
        placeholder: string
        /** What the palette needs to know: where it asks, and its words. */
        palette?: unknown
      }
    | undefined
  languages: readonly LanguageLink[]
  me: { name: string; office: string; href?: string | undefined; leave?: { href: string; label: string } }
  rooms: readonly Room[]
  foot: { notice?: ReactNode; clock?: ReactNode }
  words: {
    skip: string
    where: string
    search: string
    languages: string
    rooms: string
    more: string
    /** What the account link is called on a phone; the name is used where it is left out. */
    me?: string | undefined
  }
  children: ReactNode
}

/** The frame of those who work here: rooms at the left, where and who above; on a phone the rooms are at the bottom. */
export function Frame(props: FrameProps) {
  const { home, where, languages, me, foot, words } = props
  return (
    <>
      <StateSprite />
      <a className="skip" href="#main">
        {words.skip}
      </a>
      <header className="bar">
        <a className="bar-home" href={home.href}>
          {home.label}
        </a>
        <nav className="where" aria-label={words.where}>
          <ol>
            {where.map(({ href, label }) => (
              <li key={label}>
                {href === undefined ? <b aria-current="page">{label}</b> : <a href={href}>{label}</a>}
              </li>
            ))}
          </ol>
        </nav>
        <Find {...props} id="find" />
        <LanguageLinks label={words.languages} links={languages} />
        <Me {...me} />
      </header>
      <nav className="rooms" aria-label={words.rooms}>
        <ul>
          {props.rooms.map((room) => (
            <li key={room.href} className={room.gap ? 'gap' : undefined}>
              <RoomLink {...room} />
            </li>
          ))}
        </ul>
      </nav>
      <main className="main" id="main" tabIndex={-1}>
        {props.children}
      </main>
      <footer className="foot">
        <span>{foot.notice}</span>
        <span className="foot-clock">{foot.clock}</span>
      </footer>
      <Tabs {...props} />
    </>
  )
}

function RoomLink({ href, label, current }: Room) {
  return (
    <a href={href} aria-current={current ? 'page' : undefined}>
      {label}
    </a>
  )
}

function Find({ search, words, id }: FrameProps & { id: string }) {
  if (!search) return <span />
  return (
    <form
      className="find"
      role="search"
      action={search.action}
      method="get"
      data-palette={search.palette === undefined ? undefined : JSON.stringify(search.palette)}
    >
      <label className="unseen" htmlFor={id}>
        {words.search}
      </label>
      <input
        id={id}
        name={search.name ?? 'q'}
        type="search"
        enterKeyHint="search"
        defaultValue={search.value}
        placeholder={search.placeholder}
        data-key="/"
      />
      <kbd aria-hidden="true">/</kbd>
    </form>
  )
}

function Me({ name, office, href, leave }: FrameProps['me']) {
  return (
    <div className="me">
      {href === undefined ? (
        <b>{name}</b>
      ) : (
        <a className="quiet" href={href}>
          <b>{name}</b>
        </a>
      )}
      <span>{office}</span>
      {leave && (
        <a className="quiet" href={leave.href}>
          {leave.label}
        </a>
      )}
    </div>
  )
}

/** Three rooms and the rest under one word; a native disclosure, so it opens without a script. */
function Tabs(props: FrameProps) {
  const { rooms, words, me } = props
  const near = rooms.filter(({ tab }) => tab).slice(0, 3)
  const far = rooms.filter((room) => !near.includes(room))
  const here = far.some(({ current }) => current)
  return (
    <nav className="tabs" aria-label={words.rooms}>
      {near.map((room) => (
        <RoomLink key={room.href} {...room} />
      ))}
      <details data-popover="">
        <summary className={here ? 'here' : undefined}>{words.more}</summary>
        <div className="tabs-more">
          <Find {...props} id="find-more" />
          <ul>
            {far.map((room) => (
              <li key={room.href}>
                <RoomLink {...room} />
              </li>
            ))}
          </ul>
          <Me {...me} />
        </div>
      </details>
    </nav>
  )
}
