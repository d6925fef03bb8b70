import { inLanguage } from '../../../../kernel/language.ts'
import type { PageContext } from '../../../../platform/http/page.ts'
import { sentForm } from '../../../../platform/http/sent-form.ts'
import { Actions } from '../../../../ui/controls/actions.tsx'
import { Button } from '../../../../ui/controls/button.tsx'
import { Form } from '../../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../../ui/controls/radio-group.tsx'
import { SelectField } from '../../../../ui/controls/select-field.tsx'
import { TextField } from '../../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../../ui/layout/page-head.tsx'
import { Section } from '../../../../ui/layout/section.tsx'
import { type DraftFound, paragraphKind } from '../../drafting/contract.ts'
import { numbersOf } from '../../drafting/numbering.ts'
import { mayDraft } from '../../drafting/permissions.ts'
import { AmendmentHead, AmendmentWords } from './amendment.tsx'
import { AmendmentActions } from './paragraph.tsx'
import { MemberField, WordsFields } from './paragraph-forms.tsx'
import { type DraftData, beginningOf, calledParagraph } from './say.tsx'

type Props = { readonly data: DraftData; readonly context: PageContext }
type About = { readonly found: DraftFound; readonly context: PageContext }

/** One paragraph more: written by whoever drafts, proposed by a member once the text is on the table. */
export function AdditionsPage({ data: { found }, context }: Props) {
  const { words, href, language } = context
  const { draft } = found
  const pending = found.amendments.filter(({ kind, state }) => kind === 'add' && state === 'pending')
  const writes = draft.state === 'drafting' && mayDraft(context.actor)
  const proposes = draft.state === 'tabled' && found.speaks_for.length > 0
  return (
    <>
      <PageHead
        title={words(`mandates:drafting.add.${draft.state === 'drafting' ? 'drafting' : 'tabled'}`)}
        sub={<a href={href(`/drafts/${draft.draft_id}`)}>{inLanguage(draft.title, language)}</a>}
      />
      {pending.length > 0 && (
        <Section title={words('mandates:drafting.additions')}>
          {pending.map((amendment) => (
            <div key={amendment.amendment_id} className="amendment" id={`a-${amendment.amendment_id}`}>
              <AmendmentHead amendment={amendment} context={context} />
              <AmendmentWords amendment={amendment} stands={{}} context={context} />
              <p className="note">{behindSaid(found, amendment.paragraph_id, context)}</p>
              <AmendmentActions amendment={amendment} found={found} context={context} />
            </div>
          ))}
        </Section>
      )}
      {writes && <AddForm form="add" found={found} context={context} />}
      {proposes && <AddForm form="propose" found={found} context={context} />}
    </>
  )
}

function behindSaid({ paragraphs }: DraftFound, behind: string | null, context: PageContext): string {
  const one = paragraphs.find(({ paragraph_id }) => paragraph_id === behind)
  return one
    ? context.words('mandates:drafting.behind', { paragraph: calledParagraph(one, context) })
    : context.words('mandates:drafting.at-beginning')
}

/** Where it comes in, what it is, and its words; as a proposal also whose it is and why. */
function AddForm({ form: name, found, context }: About & { readonly form: 'add' | 'propose' }) {
  const { words } = context
  const form = sentForm(context, name)
  const numbers = numbersOf(found.paragraphs)
  const paragraphs = found.paragraphs
    .map((one, at) => ({ ...one, number: numbers[at] ?? null }))
    .filter(({ state }) => state !== 'deleted')
  return (
    <Section title={words(`mandates:drafting.add-form.${name}`)}>
      <Form action={context.address.path} form={name} idempotencyKey={context.newKey()}>
        {name === 'propose' && <MemberField found={found} form={form} context={context} />}
        <SelectField
          name="behind"
          label={words('mandates:drafting.field.behind')}
          value={form.value('behind', paragraphs.at(-1)?.paragraph_id)}
          options={[
            { value: '', label: words('mandates:drafting.at-beginning') },
            ...paragraphs.map((one) => ({
              value: one.paragraph_id,
              label: `${calledParagraph(one, context)}: ${beginningOf(one, context)}`,
            })),
          ]}
        />
        <RadioGroup
          name="kind"
          label={words('mandates:drafting.field.kind')}
          value={form.value('kind', paragraphs.at(-1)?.kind ?? 'preamble')}
          options={paragraphKind.options.map((kind) => ({
            value: kind,
            label: words(`mandates:drafting.paragraph-kind.${kind}`),
          }))}
        />
        <WordsFields form={form} context={context} />
        {name === 'propose' && (
          <TextField
            name="reason"
            label={words('mandates:drafting.reason')}
            hint={words('mandates:drafting.reason-hint')}
            value={form.value('reason')}
            error={form.error('reason')}
          />
        )}
        <Actions>
          <Button kind="primary">{words(`mandates:drafting.add-send.${name}`)}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
