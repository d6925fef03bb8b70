import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { DateField } from '../../../../ui/controls/date-field.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { Notice } from '../../../../ui/controls/notice.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { LinkList } from '../../../../ui/record/link-list.tsx'
import { outcomeAccess } from '../../../documents/contract.ts'
import { type DraftData, StandingMark, beginningOf, calledParagraph, standingOf } from './say.tsx'

/** Adopts the text: what still keeps it open, else its symbol and the day. */
export function AdoptPage({ data: { found }, context }: { data: DraftData; context: PageContext }) {
  const { words, href, language } = context
  const { draft } = found
  const form = sentForm(context, 'adopt')
  const open = found.paragraphs
    .map((paragraph) => ({ paragraph, standing: standingOf(paragraph, found) }))
    .filter(({ standing }) => standing === 'amended' || standing === 'bracketed' || standing === 'awaited')
  const added = found.amendments.filter(({ kind, state }) => kind === 'add' && state === 'pending')
  const free = open.length === 0 && added.length === 0
  return (
    <>
      <PageHead
        title={words('mandates:drafting.adopt.title')}
        sub={<a href={href(`/drafts/${draft.draft_id}`)}>{inLanguage(draft.title, language)}</a>}
      />
      {!free && (
        <>
          <Notice kind="warn" title={words('mandates:drafting.adopt.open')} />
          <LinkList
            links={[
              ...open.map(({ paragraph, standing }) => ({
                href: href(`/drafts/${draft.draft_id}/paragraphs/${paragraph.paragraph_id}`),
                label: `${calledParagraph(paragraph, context)}: ${beginningOf(paragraph, context)}`,
                state: <StandingMark standing={standing} context={context} />,
              })),
              ...(added.length > 0
                ? [
                    {
                      href: href(`/drafts/${draft.draft_id}/additions`),
                      label: words('mandates:drafting.additions'),
                    },
                  ]
                : []),
            ]}
          />
        </>
      )}
      {free && (
        <Form
          action={context.address.path}
          form="adopt"
          version={draft.version}
          idempotencyKey={context.newKey()}
        >
          <p>{words('mandates:drafting.adopt.lead')}</p>
          <TextField
            name="symbol"
            label={words('mandates:intake.symbol')}
            hint={words('mandates:drafting.adopt.symbol-hint')}
            value={form.value('symbol')}
            error={form.error('symbol')}
          />
          <DateField {...form.day('adopted', context.today)} label={words('mandates:drafting.adopt.day')} />
          <SelectField
            name="access"
            label={words('mandates:drafting.adopt.access')}
            value={form.value('access', 'public')}
            options={outcomeAccess.options.map((one) => ({
              value: one,
              label: words(`documents:access.${one}`),
            }))}
          />
          <Actions>
            <Button kind="primary">{words('mandates:drafting.adopt.send')}</Button>
          </Actions>
        </Form>
      )}
    </>
  )
}
