import { parseDay } from '../../../kernel/day.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { type SentForm, languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { type Autosave, Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { Proposal } from '../../../ui/review/proposal.tsx'
import type { Mandate, ProvisionRow } from '../contract.ts'
import type { Participant } from '../../conference/contract.ts'
import { provisionClasses } from '../reading/contract.ts'
import { dueWords } from './say.ts'
import { TaskedFields } from './tasked-fields.tsx'

/** What was typed into a form and not sent, field by field. */
export type Draft = Readonly<Record<string, string | string[]>>

/** A mandate as it is proposed, in fields to be put right; what is typed is kept as one types. */
export function MandateProposal({
  provision,
  mandate,
  draft,
  participants,
  context,
}: {
  provision: ProvisionRow
  mandate: Mandate
  draft: Draft
  participants: readonly Participant[]
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
        <TaskedFields form={sent} stored={mandate.tasked} participants={participants} context={context} />
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

function Disagreements({ provision, context }: { provision: ProvisionRow; context: PageContext }) {
  const { words, language } = context
  const written = (said: string | null): string =>
    said === null ? '–' : parseDay(said) ? writeDay(said, language, 'long') : said
  return provision.disagreements.map((one) => (
    <Notice
      key={`${one.kind} ${one.es} ${one.en}`}
      kind="warn"
      title={words(`mandates:review.disagree.${one.kind}`, { es: written(one.es), en: written(one.en) })}
    />
  ))
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

function autosaveOf(
  provision: ProvisionRow,
  { words, actor, tenant, request }: PageContext,
): Autosave | undefined {
  if (actor.kind !== 'person') return undefined
  return {
    url: `${tenant.base}/api/v1/readings/${request.params['document']}/drafts/${provision.provision_id}`,
    owner: actor.personId,
    words: {
      saving: words('mandates:review.saving'),
      saved: words('mandates:review.saved'),
      failed: words('mandates:review.not-saved'),
      restored: words('mandates:review.restored'),
    },
  }
}
