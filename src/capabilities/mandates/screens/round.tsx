import { holds } from '../../../kernel/actor.ts'
import { inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay, writeNumber } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { Empty } from '../../../ui/controls/empty.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { Pager } from '../../../ui/controls/pager.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { Figures } from '../../../ui/desk/figures.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { Hang } from '../../../ui/record/hang.tsx'
import type { Body } from '../../conference/contract.ts'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { type ReviewedMandate, type Round as RoundShape, choice } from '../rounds/contract.ts'
import { sourceText } from '../source.ts'
import { dueWords, stateWord, taskedWords } from './say.ts'

export type RoundData = {
  readonly round: {
    readonly round: RoundShape
    readonly mandates: ReviewedMandate[]
    readonly counts: Readonly<Record<'retain' | 'update' | 'remove' | 'missing', number>>
    readonly next: string | null
  }
  readonly bodies: { readonly bodies: Body[] }
}

type Props = { readonly data: RoundData; readonly context: PageContext }

/** A review round: each mandate of the body with what is proposed for it, and the conclusion that ends the round. */
export function Round({ data, context }: Props) {
  const { words, language } = context
  const { round, mandates, counts, next } = data.round
  const body = data.bodies.bodies.find((one) => one.body_id === round.body_id)
  const opened = words('mandates:rounds.opened-on', {
    body: body ? inLanguage(body.name, language) : '',
    day: writeDay(round.opened_on, language, 'long'),
  })
  const figure = (name: keyof typeof counts) => ({
    id: name,
    number: writeNumber(counts[name], language),
    name: words(`mandates:rounds.figure.${name}`, { count: counts[name] }),
  })
  return (
    <>
      <PageHead title={inLanguage(round.name, language)} sub={opened} />
      <Figures
        label={words('mandates:rounds.figures')}
        figures={[figure('missing'), figure('retain'), figure('update'), figure('remove')]}
      />
      {round.closed_on && (
        <p className="note">
          {words('mandates:rounds.closed-on', { day: writeDay(round.closed_on, language, 'long') })}
        </p>
      )}
      <Section title={words('mandates:rounds.mandates')}>
        {mandates.length === 0 ? (
          <Empty title={words('mandates:rounds.no-mandates')} />
        ) : (
          mandates.map((mandate) => (
            <Reviewed key={mandate.mandate_id} mandate={mandate} round={round} context={context} />
          ))
        )}
      </Section>
      {next && (
        <Pager
          label={words('mandates:register.pages')}
          next={{
            href: `${context.address.path}?after=${encodeURIComponent(next)}`,
            label: words('mandates:register.next'),
          }}
        />
      )}
      {round.closed_on === null && holds(context.actor, ...secretariatDesk) && (
        <EndForm round={round} context={context} />
      )}
    </>
  )
}

function Reviewed({
  mandate,
  round,
  context,
}: {
  mandate: ReviewedMandate
  round: RoundShape
  context: PageContext
}) {
  const { words, language, href } = context
  const { proposal } = mandate
  const reference = mandate.reference ?? ''
  const due = dueWords(mandate, context)
  const mayPropose =
    holds(context.actor, ...secretariatDesk, ...presidencyOffices) && round.closed_on === null
  return (
    <Hang
      title={
        <a className="whole" href={href(`/mandates/${reference}`)}>
          {reference}
        </a>
      }
      id={reference}
    >
      <p>{inLanguage(mandate.title, language)}</p>
      <p className="note">
        {[
          sourceText(mandate, language),
          taskedWords(mandate.tasked, context),
          due.day,
          stateWord(mandate, context).toLocaleLowerCase(),
        ].join(' · ')}
      </p>
      {proposal && (
        <p>
          <b>{words(`mandates:rounds.choice.${proposal.choice}`)}.</b> {proposal.reason}
        </p>
      )}
      {mayPropose && <ProposeForm mandate={mandate} context={context} />}
    </Hang>
  )
}

function ProposeForm({ mandate, context }: { mandate: ReviewedMandate; context: PageContext }) {
  const { words } = context
  const { proposal } = mandate
  const reference = mandate.reference ?? ''
  const mine = context.request.fields['reference'] === reference
  const sent = sentForm(context, mine ? 'propose' : 'another row')
  return (
    <Disclosure
      label={words(proposal ? 'mandates:rounds.propose-again' : 'mandates:rounds.propose')}
      open={mine && context.sent === 'propose'}
    >
      <Form
        action={`${context.address.path}${context.address.search}`}
        form="propose"
        idempotencyKey={context.newKey()}
        hidden={{ reference }}
        label={reference}
      >
        <RadioGroup
          name="choice"
          id={`choice-${reference}`}
          label={words('mandates:rounds.choose')}
          value={sent.value('choice', proposal?.choice)}
          error={sent.error('choice')}
          options={choice.options.map((one) => ({
            value: one,
            label: words(`mandates:rounds.choice.${one}`),
          }))}
        />
        <TextArea
          name="reason"
          id={`reason-${reference}`}
          label={words('mandates:rounds.reason')}
          rows={2}
          value={sent.value('reason', proposal?.reason)}
          error={sent.error('reason')}
        />
        <Actions>
          <Button>{words('mandates:rounds.propose-send')}</Button>
        </Actions>
      </Form>
    </Disclosure>
  )
}

function EndForm({ round, context }: { round: RoundShape; context: PageContext }) {
  const { words } = context
  const sent = sentForm(context, 'end')
  return (
    <Section title={words('mandates:rounds.end-title')} note={words('mandates:rounds.end-lead')}>
      <Form
        action={context.address.path}
        form="end"
        version={round.version}
        idempotencyKey={context.newKey()}
      >
        <TextField
          name="symbol"
          label={words('mandates:act.symbol')}
          value={sent.value('symbol')}
          error={sent.error('symbol')}
        />
        <TextField
          name="number"
          size="code"
          label={words('mandates:act.paragraph')}
          value={sent.value('number')}
          error={sent.error('number')}
        />
        <Actions>
          <Button kind="primary">{words('mandates:rounds.end-send')}</Button>
        </Actions>
      </Form>
    </Section>
  )
}
