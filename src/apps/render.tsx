import { renderToString } from 'react-dom/server'
import type { Actor } from '../kernel/actor.ts'
import { type Language, inLanguage, languages } from '../kernel/language.ts'
import { writeTime } from '../platform/i18n/format.ts'
import type { Page, PageContext } from '../platform/http/page.ts'
import type { PageRenderer } from '../platform/http/serving.ts'
import { Document } from '../ui/layout/document.tsx'
import { Frame, type FrameProps, type Room } from '../ui/layout/frame.tsx'
import { LiveFrame } from '../ui/layout/live-frame.tsx'
import type { LanguageLink } from '../ui/layout/language-links.tsx'
import { PublicFrame } from '../ui/layout/public-frame.tsx'
import { TaskFrame } from '../ui/layout/task-frame.tsx'
import { Button } from '../ui/controls/button.tsx'
import { ErrorSummary } from '../ui/controls/error-summary.tsx'
import { findingGroup } from '../capabilities/exchange/finding/contract.ts'
import { stillToFollow } from '../capabilities/mandates/contract.ts'
import { Step } from '../ui/task/step.tsx'
import { assetsOf } from './assets.ts'

/** Puts a page's view into its frame, with the words and places every page shares. */
export const renderer: PageRenderer = {
  render: (page, data, context) => {
    const View = page.view as (props: { data: unknown; context: PageContext }) => React.ReactNode
    const body = (
      <>
        {context.errors.length > 0 && (
          <ErrorSummary
            title={context.words('platform:errors', { count: context.errors.length })}
            errors={[...context.errors]}
          />
        )}
        <View data={data} context={context} />
      </>
    )
    return framed(
      page,
      (page.title as (data: unknown, context: PageContext) => string)(data, context),
      body,
      context,
    )
  },
  renderKept: (context, missing) => {
    const { words } = context
    const kept = missing === 'proof' ? 'kept-proof' : 'kept'
    return framed(
      { frame: 'task' },
      words('platform:kept.title'),
      <Step
        where={words(`platform:${kept}.where`)}
        title={words('platform:kept.title')}
        hint={words(`platform:${kept}.how`)}
      >
        <p>
          <a
            href={context.href(missing === 'proof' ? '/confirm?kept=yes' : '/sign-in')}
            target="_blank"
            rel="noopener"
          >
            {words(`platform:${kept}.sign-in`)}
          </a>
        </p>
        <KeptForm context={context} />
      </Step>,
      context,
    )
  },
  renderRefusal: (status, sentence, rule, context) =>
    framed(
      { frame: 'task' },
      sentence,
      <Step
        title={sentence}
        saved={context.words('platform:refused', { status, rule })}
        back={
          context.actor.kind === 'public'
            ? { href: context.href('/'), label: context.words('apps:to-home') }
            : { href: context.href('/desk'), label: context.words('apps:to-desk') }
        }
      />,
      context,
    ),
}

const CARRIED = new Set(['form', 'version', 'idempotency-key'])
const UUID = /^[0-9a-f-]{36}$/

// The form as it came, carried along unseen, and what of it a person typed, to be read.
function KeptForm({ context: { request, address, words } }: { context: PageContext }) {
  const values = Object.entries(request.fields).flatMap(([name, value]) =>
    [value].flat().map((one) => [name, one] as const),
  )
  const typed = values.filter(([name, value]) => !CARRIED.has(name) && value !== '' && !UUID.test(value))
  return (
    <>
      {typed.map(([name, value]) => (
        <p key={`${name} ${value}`} className="said">
          {value}
        </p>
      ))}
      <form action={`${address.path}${address.search}`} method="post">
        {values.map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <Button kind="primary">{words('platform:kept.send')}</Button>
      </form>
    </>
  )
}

function framed(
  asked: Pick<Page, 'frame' | 'room' | 'scripts' | 'styles' | 'forVisitors' | 'manifest'>,
  title: string,
  body: React.ReactNode,
  context: PageContext,
): string {
  const { words, language, tenant } = context
  const page = context.actor.kind === 'public' ? { ...asked, ...asked.forVisitors } : asked
  const assets = assetsOf()
  const acronym = inLanguage(tenant.acronym, language)
  const style = { app: assets.app, task: assets.answer, public: assets.public, live: assets.live }[page.frame]
  const links = languageLinks(context)
  const notice = tenant.isExample ? words('conference:example-notice') : undefined
  const shared = { skip: words('platform:frame.skip'), languages: words('platform:frame.languages') }
  const inside = {
    app: () => (
      <Frame
        home={{ href: context.href('/desk'), label: acronym }}
        where={[{ label: title }]}
        search={{
          action: context.href('/search'),
          placeholder: words('apps:search-hint'),
          palette: {
            url: context.href('/api/v1/find'),
            place: context.href('/').replace(/\/$/, ''),
            label: words('exchange:palette.label'),
            none: words('exchange:palette.none'),
            groups: Object.fromEntries(
              findingGroup.options.map((group) => [group, words(`exchange:group.${group}`)]),
            ),
          },
        }}
        languages={links}
        me={meOf(context)}
        rooms={roomsOf(page.room, context)}
        foot={{
          notice,
          clock: `${writeTime(context.now, language, tenant.zone)} ${tenant.zone.split('/')[1]?.replace('_', ' ') ?? ''}`,
        }}
        words={{
          ...shared,
          where: words('platform:frame.where'),
          search: words('platform:frame.search'),
          rooms: words('platform:frame.rooms'),
          more: words('platform:frame.more'),
        }}
      >
        {body}
      </Frame>
    ),
    task: () => (
      <TaskFrame about={inLanguage(tenant.name, language)} languages={links} notice={notice} words={shared}>
        {body}
      </TaskFrame>
    ),
    live: () => (
      <LiveFrame languages={links} notice={notice} words={shared}>
        {body}
      </LiveFrame>
    ),
    public: () => (
      <PublicFrame
        home={{ href: context.href('/'), label: inLanguage(tenant.name, language) }}
        rooms={[...siteRooms, { room: 'desk', path: '/desk' }].map(({ room, path }) => ({
          href: context.href(path),
          label: words(`apps:site.${room}`),
          current: room === page.room,
        }))}
        search={
          page.room === 'search'
            ? undefined
            : {
                action: context.href('/search'),
                label: words('apps:search-hint'),
                hint: words('apps:site.search-hint'),
                send: words('apps:site.search'),
              }
        }
        languages={links}
        foot={{ notice }}
        words={{ ...shared, rooms: words('platform:frame.rooms'), more: words('platform:frame.more') }}
      >
        {body}
      </PublicFrame>
    ),
  }[page.frame]
  const markup = renderToString(
    <Document
      language={language}
      title={`${title} — ${acronym}`}
      stylesheets={[style, ...(page.styles ?? []).map((name) => assets[name])]}
      scripts={[
        ...(page.frame === 'app' ? [assets.script] : []),
        ...(page.frame === 'live' ? [assets.liveScript] : []),
        ...(page.scripts ?? []).map((name) => assets[name === 'live' ? 'liveScript' : name]),
      ]}
      frame={page.frame}
      manifest={page.manifest && context.href(page.manifest(context.request))}
      theme={page.frame === 'live' ? 'dark' : undefined}
      alternates={languages.map((other) => ({ language: other, href: context.addressIn(other) }))}
      index={asked.frame === 'public'}
    >
      {inside()}
    </Document>,
  )
  return `<!doctype html>${markup}`
}

// The public site, in the order one reads it.
const siteRooms = [
  { room: 'gatherings', path: '/gatherings' },
  { room: 'texts', path: '/texts' },
  { room: 'papers', path: '/site/documents' },
  { room: 'members', path: '/members' },
  { room: 'presidencies', path: '/presidencies' },
]

// The rooms that stand so far, in the order of the house.
function roomsOf(current: string | undefined, context: PageContext): Room[] {
  const rooms = [
    { room: 'desk', path: '/desk', tab: true },
    { room: 'meetings', path: '/meetings', tab: true, gap: true },
    // A register opens on what is still to be followed; all of it is one view further.
    { room: 'mandates', path: `/mandates?${stillToFollow}`, tab: true },
    { room: 'documents', path: '/documents', gap: true },
    { room: 'exchange', path: '/exchange/circulars' },
    { room: 'directory', path: '/directory' },
    { room: 'conference', path: '/conference' },
  ]
  return rooms.map(({ room, path, tab, gap }) => ({
    href: context.href(path),
    label: context.words(`apps:rooms.${room}`),
    current: room === current,
    ...(tab ? { tab } : {}),
    ...(gap ? { gap } : {}),
  }))
}

function meOf(context: PageContext): FrameProps['me'] {
  const { actor, words } = context
  if (actor.kind !== 'person')
    return {
      name: words('directory:sign-in.visitor'),
      office: words('directory:sign-in.title'),
      href: context.href('/sign-in'),
    }
  return {
    name: actor.name,
    office: officesOf(actor, context),
    href: context.href('/me'),
    leave: { href: context.href('/sign-out'), label: words('apps:leave') },
  }
}

function officesOf(actor: Extract<Actor, { kind: 'person' }>, context: PageContext): string {
  return [...new Set(actor.held.map((held) => context.words(`directory:office.${held.office}`)))].join(', ')
}

const NAMES: Record<Language, string> = { es: 'Español', en: 'English' }

function languageLinks(context: PageContext): LanguageLink[] {
  return languages.map((language) => ({
    language,
    label: NAMES[language],
    href: context.addressIn(language),
    current: language === context.language,
  }))
}
