import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { type SentForm, languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { type Autosave, Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { Proposal } from '../../../ui/review/proposal.tsx'
import type { Mandate, ProvisionRow } from '../contract.ts'
import { provisionClasses, roles } from '../reading/contract.ts'
import { dueWords, taskedWords } from './say.ts'

/** What was typed into a form and not sent, field by field. */
export type Draft = Readonly<Record<string, string | string[]>>

/** A mandate as it is proposed, in fields to be put right; what is typed is kept as one types. */
export function MandateProposal({
  provision,
  mandate,
  draft,
  context,
}: {
  provision: ProvisionRow
  mandate: Mandate
  draft: Draft
  context: PageContext
}) {
  const { words, language } = context
  const due = dueWords(mandate, context)
  const sent = overDraft(sentForm(context, 'confirm'), context.sent === undefined ? draft : {})
  return (
    <Form
      action={context.address.path}
      form="confirm"
      version={provision.version}
      idempotencyKey={context.newKey()}
      hidden={{ provision: provision.provision_id, mandate: mandate.mandate_id }}
      layout="bare"
      autosave={autosaveOf(provision, context)}
    >
      <Proposal
        title={inLanguage(mandate.title, language)}
        note={
          mandate.due
            ? `${due.quoted} ${due.proposed ? words('mandates:due.by-secretariat') : ''}`
            : words('mandates:due.none')
        }
        actions={
          <>
            <Button kind="primary" shortcut="c">
              {words('mandates:review.confirm')}
            </Button>
            <Button name="form" value="read" shortcut="n">
              {words('mandates:review.not-a-mandate')}
            </Button>
          </>
        }
      >
        <Disagreements provision={provision} context={context} />
        <div className="form">
          <LanguageFields
            {...languageBoxes(sent, 'title', (one) => words(`mandates:review.title-${one}`), mandate.title)}
          />
        </div>
        <div className="form form-columns">
          <ClassField value={sent.value('class', mandate.class)} context={context} />
          <DateField label={words('mandates:review.due-day')} {...sent.day('due', mandate.due_day)} />
          <DateField
            label={words('mandates:review.proposed-day')}
            hint={words('mandates:review.proposed-hint')}
            {...sent.day('proposed', mandate.proposed_day)}
          />
        </div>
        <CheckboxGroup
          name="tasked"
          label={words('mandates:review.tasked')}
          size="small"
          values={sent.values('tasked', mandate.tasked)}
          options={[...new Set([...roles, ...mandate.tasked])].map((role) => ({
            value: role,
            label: taskedWords([role], context),
          }))}
        />
      </Proposal>
    </Form>
  )
}

/** A paragraph in which no mandate was seen: read it, or say that it gives one. */
export function NoProposal({
  provision,
  draft,
  context,
}: {
  provision: ProvisionRow
  draft: Draft
  context: PageContext
}) {
  const { words } = context
  const sent = overDraft(sentForm(context, 'read'), context.sent === undefined ? draft : {})
  return (
    <Form
      action={context.address.path}
      form="read"
      version={provision.version}
      idempotencyKey={context.newKey()}
      hidden={{ provision: provision.provision_id }}
      layout="bare"
      autosave={autosaveOf(provision, context)}
    >
      <Proposal
        title={words(`mandates:class.${provision.class}`)}
        note={words('mandates:review.no-mandate-proposed')}
        actions={
          <>
            <Button kind="primary" shortcut="c">
              {words('mandates:review.mark-read')}
            </Button>
            <Button name="form" value="propose">
              {words('mandates:review.is-a-mandate')}
            </Button>
          </>
        }
      >
        <Disagreements provision={provision} context={context} />
        <ClassField value={sent.value('class', provision.class)} context={context} />
      </Proposal>
    </Form>
  )
}

function ClassField({ value, context: { words } }: { value: string; context: PageContext }) {
  return (
    <SelectField
      name="class"
      label={words('mandates:review.class')}
      value={value}
      options={provisionClasses.map((one) => ({ value: one, label: words(`mandates:class.${one}`) }))}
    />
  )
}

function Disagreements({ provision, context: { words } }: { provision: ProvisionRow; context: PageContext }) {
  if (provision.disagreements.length === 0) return null
  return (
    <ul className="note">
      {provision.disagreements.map((one) => (
        <li key={`${one.kind} ${one.es} ${one.en}`}>
          {words(`mandates:review.disagree.${one.kind}`, { es: one.es ?? '–', en: one.en ?? '–' })}
        </li>
      ))}
    </ul>
  )
}

// What was typed and not sent stands before what was proposed.
function overDraft(sent: SentForm, draft: Draft): SentForm {
  const typed = (field: string): string | undefined => {
    const value = draft[field]
    return Array.isArray(value) ? value.at(-1) : value
  }
  return {
    ...sent,
    value: (field, stored) => typed(field) ?? sent.value(field, stored),
    values: (field, stored) => {
      const value = draft[field]
      return value === undefined ? sent.values(field, stored) : [value].flat().filter((one) => one !== '')
    },
    day: (name, stored) => {
      const field = sent.day(name, stored)
      const box = (part: 'day' | 'month' | 'year') => typed(`${name}-${part}`) ?? field.value[part]
      return { ...field, value: { day: box('day'), month: box('month'), year: box('year') } }
    },
  }
}

function autosaveOf(provision: ProvisionRow, { words, actor, request }: PageContext): Autosave | undefined {
  if (actor.kind !== 'person') return undefined
  return {
    url: `/api/v1/readings/${request.params['document']}/drafts/${provision.provision_id}`,
    owner: actor.personId,
    words: {
      saving: words('mandates:review.saving'),
      saved: words('mandates:review.saved'),
      failed: words('mandates:review.not-saved'),
      restored: words('mandates:review.restored'),
    },
  }
}
