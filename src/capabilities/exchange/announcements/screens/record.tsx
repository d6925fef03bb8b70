import { isRefusal } from '../../../../kernel/refusal.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Prose } from '../../../../ui/public/prose.tsx'
import { PublishProposal, ReturnProposal, WithdrawProposal } from '../../proposing/decision.tsx'
import { isStaff } from '../../proposing/staff.ts'
import { ownUntilPublished } from '../../proposing/rules.ts'
import { ProposalStanding } from '../../proposing/say.tsx'
import type { ShownAnnouncement } from '../contract.ts'
import { aboutIn, proseIn } from './say.ts'

type Props = { readonly data: { readonly found: ShownAnnouncement }; readonly context: PageContext }

/** An announcement as its readers see it, and what may still be done with it. */
export function AnnouncementRecord({ data: { found }, context }: Props) {
  const { words, language, href } = context
  const staff = isStaff(context)
  const writes = !isRefusal(ownUntilPublished.decide({ state: found.state, staff, own: found.own }))
  const prose = proseIn(found.text, language)
  const waits = staff && found.state === 'proposed'
  return (
    <>
      <PageHead
        title={inLanguage(found.title, language)}
        sub={aboutIn(found, context)}
        actions={
          <>
            {waits && <PublishProposal version={found.version} context={context} />}
            {writes && (
              <LinkButton href={href(`/exchange/announcements/${found.announcement_id}/edit`)}>
                {words('exchange:announcements.edit')}
              </LinkButton>
            )}
            {writes && <WithdrawProposal version={found.version} context={context} />}
          </>
        }
      />
      <ProposalStanding of={found} told={staff || found.own} context={context} />
      <Prose {...prose} />
      {waits && (
        <div className="also">
          <ReturnProposal version={found.version} context={context} />
        </div>
      )}
      <p className="also no-print">
        <a href={href('/exchange/announcements')}>{words('exchange:announcements.every')}</a>
      </p>
    </>
  )
}
