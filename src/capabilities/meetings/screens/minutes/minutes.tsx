import { holds } from '../../../../kernel/actor.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { presidencyOffices, secretariatDesk } from '../../../directory/contract.ts'
import type { Minutes, MinutesFound } from '../../minutes/contract.ts'
import { Corrections } from './corrections.tsx'
import { Adopt, Circulate } from './next-step.tsx'
import { MinutesMark, type Props, standing } from './say.tsx'
import { MinutesText } from './text.tsx'

/** The minutes of a meeting: the text in its languages side by side, what is to be done next, and what was proposed. */
export function MinutesPage({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const { meeting, minutes } = found
  const desk = holds(context.actor, ...secretariatDesk)
  return (
    <>
      <PageHead
        title={words('meetings:minutes.title')}
        sub={
          <>
            <a href={href(`/meetings/${meeting.meeting_id}`)}>{inLanguage(meeting.name, language)}</a>
            {minutes !== null && (
              <>
                {' · '}
                <MinutesMark state={minutes.state} context={context} />
              </>
            )}
          </>
        }
        actions={<HeadActions found={found} desk={desk} context={context} />}
      />
      {minutes === null ? (
        <Empty title={words('meetings:minutes.none')}>
          {words(desk ? 'meetings:minutes.none-desk' : 'meetings:minutes.none-lead')}
        </Empty>
      ) : (
        <Begun found={found} minutes={minutes} desk={desk} context={context} />
      )}
    </>
  )
}

type Known = { readonly found: MinutesFound; readonly desk: boolean; readonly context: PageContext }

function HeadActions({ found: { minutes, symbol }, desk, context }: Known) {
  const { words, address, href } = context
  if (symbol !== null) return <LinkButton href={href(`/d/${symbol}`)}>{symbol}</LinkButton>
  if (!desk || (minutes !== null && minutes.state !== 'drafting')) return null
  return (
    <PostButton
      kind={minutes === null ? 'primary' : 'plain'}
      action={address.path}
      hidden={{ form: 'draft', 'idempotency-key': context.newKey() }}
    >
      {words(minutes === null ? 'meetings:minutes.draft' : 'meetings:minutes.draft-again')}
    </PostButton>
  )
}

function Begun({ found, minutes, desk, context }: Known & { readonly minutes: Minutes }) {
  const { words, address } = context
  const { state, corrections_until } = minutes
  const drafting = state === 'drafting'
  const adopts =
    state === 'circulated' &&
    holds(context.actor, ...presidencyOffices) &&
    corrections_until !== null &&
    context.now >= corrections_until
  return (
    <>
      <p className="note">{standing(found, context)}</p>
      <MinutesText
        found={found}
        edits={drafting && desk}
        corrects={
          state === 'circulated' &&
          found.speaks_for.length > 0 &&
          corrections_until !== null &&
          context.now < corrections_until
        }
        context={context}
      />
      {state !== 'drafting' && (
        <Corrections found={found} decides={desk && state === 'circulated'} context={context} />
      )}
      {drafting && desk && <Circulate found={found} context={context} />}
      {adopts && <Adopt found={found} context={context} />}
      <Section title={words('meetings:minutes.on-paper')}>
        <LinkList
          links={(['pdf', 'docx'] as const).map((format) => ({
            href: `${address.path}/print?format=${format}`,
            label: words(`meetings:minutes.on-paper-${format}`),
          }))}
        />
      </Section>
    </>
  )
}
