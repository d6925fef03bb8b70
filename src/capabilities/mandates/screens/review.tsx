import { inLanguage, languages } from '../../../kernel/language.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { KeysLegend } from '../../../ui/controls/keys-legend.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { CheckboxGroup } from '../../../ui/controls/checkbox-group.tsx'
import { Under } from '../../../ui/register/under.tsx'
import { Proposal } from '../../../ui/review/proposal.tsx'
import { ReviewHead } from '../../../ui/review/review-head.tsx'
import { ReviewList } from '../../../ui/review/review-list.tsx'
import { ReviewRow, type ReviewText } from '../../../ui/review/review-row.tsx'
import type { Document } from '../../documents/contract.ts'
import type { Mandate, ProvisionRow } from '../contract.ts'
import { provisionClasses, roles } from '../reading/contract.ts'
import { marksOf } from './marks.ts'
import { dueWords, taskedWords } from './say.ts'

export type ReviewData = {
  readonly review: { readonly document: Document; readonly provisions: ProvisionRow[] }
}

/** One document, paragraph by paragraph: the text, and what is proposed to be made of it. */
export function Review({ data: { review }, context }: { data: ReviewData; context: PageContext }) {
  const { words, language, href } = context
  const { document, provisions } = review
  const now = currentOf(provisions, context)
  const read = provisions.filter((provision) => provision.state === 'read').length
  const original = words(`mandates:language.${document.original_language}`)
  return (
    <>
      <ReviewHead
        reference={document.symbol}
        note={words('mandates:review.original', {
          language: original,
          day: document.adopted_on ? writeDay(document.adopted_on, language, 'long') : '',
        })}
        title={inLanguage(document.title, language)}
        read={{
          done: read,
          of: provisions.length,
          words: words('mandates:review.progress', { read, count: provisions.length }),
        }}
        actions={<LinkButton href={href('/mandates')}>{words('mandates:review.leave')}</LinkButton>}
      />
      <ReviewList
        legend={{
          verb: words('mandates:review.verb'),
          who: words('mandates:review.who'),
          due: words('mandates:review.due'),
        }}
        heading={words('mandates:review.proposals')}
      >
        {provisions.map((provision) => (
          <Row
            key={provision.provision_id}
            provision={provision}
            now={provision === now}
            document={document}
            context={context}
          />
        ))}
      </ReviewList>
      <Under
        count={words('mandates:review.nothing-counts')}
        keys={
          <KeysLegend
            keys={[
              { keys: ['c'], does: words('mandates:review.key-confirm') },
              { keys: ['n'], does: words('mandates:review.key-not') },
            ]}
          />
        }
      />
    </>
  )
}

// The paragraph in hand: the one asked for, else the first that is not decided.
function currentOf(provisions: readonly ProvisionRow[], context: PageContext): ProvisionRow | undefined {
  const asked = fieldOf(context.request.query, 'at')
  return (
    provisions.find((provision) => provision.number === asked && provision.state === 'proposed') ??
    provisions.find((provision) => provision.state === 'proposed')
  )
}

function Row({
  provision,
  now,
  document,
  context,
}: {
  provision: ProvisionRow
  now: boolean
  document: Document
  context: PageContext
}) {
  const { words } = context
  const mandate = provision.mandates[0]
  const decided = provision.state === 'read'
  const depth = Math.min(2, Math.max(0, provision.level - 1)) as 0 | 1 | 2
  const confirmed = decided && mandate?.reference
  return (
    <ReviewRow
      id={`p-${provision.number}`}
      number={provision.number}
      depth={depth}
      texts={textsOf(provision, document, context)}
      is={now ? 'now' : confirmed ? 'confirmed' : decided ? 'read' : 'proposed'}
      line={
        mandate
          ? `${words(`mandates:class.${provision.class}`)}, ${taskedWords(mandate.tasked, context)}`
          : words(`mandates:class.${provision.class}`)
      }
      lineNote={
        confirmed ? (
          <a href={context.href(`/mandates/${mandate.reference}`)}>{mandate.reference}</a>
        ) : (
          words(decided ? 'mandates:review.no-mandate' : 'mandates:review.proposed')
        )
      }
      {...(decided
        ? {}
        : {
            href: `${context.address.path}?at=${encodeURIComponent(provision.number)}#p-${provision.number}`,
          })}
    >
      {now &&
        (mandate ? (
          <MandateProposal provision={provision} mandate={mandate} context={context} />
        ) : (
          <Reading provision={provision} context={context} />
        ))}
    </ReviewRow>
  )
}

function textsOf(
  provision: ProvisionRow,
  document: Document,
  context: PageContext,
): [ReviewText, ...ReviewText[]] {
  const order = [
    document.original_language,
    ...languages.filter((language) => language !== document.original_language),
  ]
  const texts = order.flatMap((language): ReviewText[] => {
    const text = provision.text[language]
    return text === undefined
      ? []
      : [
          {
            language,
            text,
            marks: marksOf(provision.spans[language]),
            name: context.words(`mandates:language.${language}`),
          },
        ]
  })
  const [first = { language: document.original_language, text: '' }, ...others] = texts
  return [first, ...others]
}

function MandateProposal({
  provision,
  mandate,
  context,
}: {
  provision: ProvisionRow
  mandate: Mandate
  context: PageContext
}) {
  const { words, language } = context
  const due = dueWords(mandate, context)
  const sent = sentForm(context, 'confirm')
  return (
    <Form
      action={context.address.path}
      form="confirm"
      version={provision.version}
      idempotencyKey={context.newKey()}
      hidden={{ provision: provision.provision_id, mandate: mandate.mandate_id }}
      layout="bare"
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
          <TextField
            name="title-es"
            label={words('mandates:review.title-es')}
            value={sent.value('title-es', mandate.title.es)}
            language="es"
          />
          <TextField
            name="title-en"
            label={words('mandates:review.title-en')}
            value={sent.value('title-en', mandate.title.en)}
            language="en"
          />
        </div>
        <div className="form form-columns">
          <ClassField value={sent.value('class', mandate.class)} context={context} />
          <DateField
            label={words('mandates:review.due-day')}
            hint={words('mandates:review.day-hint')}
            {...sent.day('due', mandate.due_day)}
          />
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

function Reading({ provision, context }: { provision: ProvisionRow; context: PageContext }) {
  const { words } = context
  return (
    <Form
      action={context.address.path}
      form="read"
      version={provision.version}
      idempotencyKey={context.newKey()}
      hidden={{ provision: provision.provision_id }}
      layout="bare"
    >
      <Proposal
        title={words(`mandates:class.${provision.class}`)}
        note={words('mandates:review.no-mandate-proposed')}
        actions={
          <Button kind="primary" shortcut="c">
            {words('mandates:review.mark-read')}
          </Button>
        }
      >
        <Disagreements provision={provision} context={context} />
        <ClassField value={provision.class} context={context} />
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
