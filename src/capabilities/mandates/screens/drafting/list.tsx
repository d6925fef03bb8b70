import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { writeNumber } from '../../../../platform/i18n/format.ts'
import { Empty } from '../../../../ui/controls/empty.tsx'
import { LinkButton } from '../../../../ui/controls/link-button.tsx'
import { RegisterHead } from '../../../../ui/register/register-head.tsx'
import { RegisterTable } from '../../../../ui/register/register-table.tsx'
import type { Meeting } from '../../../meetings/contract.ts'
import type { DraftListed } from '../../drafting/contract.ts'
import { mayDraft } from '../../drafting/permissions.ts'
import { DraftMark } from './say.tsx'

export type DraftsData = {
  readonly found: { readonly meeting: Meeting; readonly drafts: readonly DraftListed[] }
}

/** The drafts of what a meeting will adopt. */
export function Drafts({ data: { found }, context }: { data: DraftsData; context: PageContext }) {
  const { words, href, language } = context
  const { meeting, drafts } = found
  return (
    <>
      <RegisterHead
        title={words('mandates:drafting.list', { meeting: inLanguage(meeting.name, language) })}
        actions={
          mayDraft(context.actor) && (
            <LinkButton href={href(`/meetings/${meeting.meeting_id}/drafts/new`)}>
              {words('mandates:drafting.new.title')}
            </LinkButton>
          )
        }
      />
      {drafts.length === 0 ? (
        <Empty title={words('mandates:drafting.none')} />
      ) : (
        <RegisterTable
          caption={words('mandates:drafting.list', { meeting: inLanguage(meeting.name, language) })}
          columns={[
            { key: 'title', header: words('mandates:drafting.draft'), namesRow: true, phone: 'title' },
            { key: 'kind', header: words('mandates:drafting.kind-head'), phone: 'line' },
            { key: 'open', header: words('mandates:drafting.open-head'), numeric: true, phone: 'line' },
            { key: 'agreed', header: words('mandates:drafting.agreed-head'), numeric: true, phone: 'line' },
            { key: 'state', header: words('mandates:drafting.state-head'), phone: 'end' },
          ]}
          rows={drafts.map((draft) => ({
            key: draft.draft_id,
            cells: {
              title: <a href={href(`/drafts/${draft.draft_id}`)}>{inLanguage(draft.title, language)}</a>,
              kind: words(`mandates:kind.${draft.kind}`),
              open: writeNumber(draft.open, language),
              agreed: writeNumber(draft.agreed, language),
              state: <DraftMark state={draft.state} context={context} />,
            },
          }))}
        />
      )}
    </>
  )
}
