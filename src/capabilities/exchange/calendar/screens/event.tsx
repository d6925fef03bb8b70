import { isRefusal } from '../../../../kernel/refusal.ts'
import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { KeyValues } from '../../../../ui/record/key-values.tsx'
import { PublishProposal, ReturnProposal, WithdrawProposal } from '../../proposing/decision.tsx'
import { ownUntilPublished } from '../../proposing/rules.ts'
import { ProposalStanding } from '../../proposing/say.tsx'
import { isStaff } from '../../proposing/staff.ts'
import type { ShownEvent } from '../contract.ts'
import { titleIn, whenIn } from './say.ts'

type Props = { readonly data: { readonly found: ShownEvent }; readonly context: PageContext }

/** An event: when, where and whose it is, as a file for one's own calendar, and what may still be done with it. */
export function EventRecord({ data: { found }, context }: Props) {
  const { words, href } = context
  const staff = isStaff(context)
  const writes = !isRefusal(ownUntilPublished.decide({ state: found.state, staff, own: found.own }))
  const waits = staff && found.state === 'proposed'
  const to = `/exchange/calendar/${found.event_id}`
  return (
    <>
      <PageHead
        title={titleIn(found.title, context)}
        sub={whenIn(found, context)}
        actions={
          <>
            {waits && <PublishProposal version={found.version} context={context} />}
            <LinkButton href={href(`${to}/event.ics`)} download>
              {words('exchange:calendar.take')}
            </LinkButton>
            {writes && (
              <LinkButton kind="quiet" href={href(`${to}/edit`)}>
                {words('exchange:announcements.edit')}
              </LinkButton>
            )}
            {writes && <WithdrawProposal version={found.version} context={context} />}
          </>
        }
      />
      <ProposalStanding of={found} told={staff || found.own} context={context} />
      <KeyValues items={factsOf(found, context)} />
      {waits && (
        <div className="also">
          <ReturnProposal version={found.version} context={context} />
        </div>
      )}
      <p className="also no-print">
        <a href={href(`/exchange/calendar?month=${found.from_day.slice(0, 7)}`)}>
          {words('exchange:calendar.to-month')}
        </a>
      </p>
    </>
  )
}

function factsOf(found: ShownEvent, { words, language }: PageContext) {
  const fact = (key: string, value: React.ReactNode) => ({
    key,
    name: words(`exchange:calendar.field.${key}`),
    value,
  })
  return [
    fact('kind', words(`exchange:calendar.kind.${found.kind}`)),
    ...(found.place === '' ? [] : [fact('place', found.place)]),
    fact('organiser', found.organiser),
    ...(found.country ? [fact('country', inLanguage(found.country, language))] : []),
    ...(found.link === ''
      ? []
      : [
          fact(
            'link',
            <a href={found.link} rel="noopener nofollow">
              {found.link}
            </a>,
          ),
        ]),
  ]
}
