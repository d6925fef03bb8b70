import type { ReactNode } from 'react'
import { actingIn, holds } from '../../../kernel/actor.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { sentForm } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { CheckboxField } from '../../../ui/controls/checkbox-field.tsx'
import { FileField } from '../../../ui/controls/file-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { presidencyOffices, secretariatDesk } from '../../directory/contract.ts'
import { type MandateRow, pending } from '../contract.ts'
import { evidenceKinds } from '../evidence/rules.ts'

/** What the file chooser offers first; the rule decides. */
export const ACCEPTED = Object.values(evidenceKinds)
  .flat()
  .map((ending) => `.${ending}`)
  .join(',')

type Props = { readonly mandate: MandateRow; readonly context: PageContext }

export function RecordForm({
  name,
  mandate,
  context,
  children,
}: Props & { name: string; children: ReactNode }) {
  return (
    <Form
      action={context.address.path}
      form={name}
      version={mandate.version}
      idempotencyKey={context.newKey()}
      files={name === 'report'}
    >
      {children}
    </Form>
  )
}

/** Progress and report, with evidence, for the tasked and the secretariat. */
export function Reporting({ mandate, context }: Props & { readonly mandate: { may_report: boolean } }) {
  if (!mandate.may_report) return null
  const { words } = context
  const sent = sentForm(context, context.sent === 'note' ? 'note' : 'report')
  return (
    <RecordForm name="report" mandate={mandate} context={context}>
      <TextArea
        name="text"
        label={words('mandates:act.what-was-done')}
        hint={words('mandates:act.what-was-done-hint')}
        error={sent.error('text')}
        value={sent.value('text')}
      />
      <Disclosure
        label={words('mandates:act.add-evidence')}
        open={sent.error('file') !== undefined || sent.error('evidence-address') !== undefined}
      >
        <FileField
          name="file"
          label={words('mandates:act.evidence-file')}
          hint={words('mandates:act.evidence-kinds')}
          accept={ACCEPTED}
          error={sent.error('file')}
        />
        <TextField
          name="evidence-title"
          label={words('mandates:act.evidence-title')}
          value={sent.value('evidence-title')}
        />
        <TextField
          name="evidence-address"
          type="url"
          label={words('mandates:act.evidence-address')}
          value={sent.value('evidence-address')}
          error={sent.error('evidence-address')}
        />
        <CheckboxField
          name="evidence-restricted"
          value="yes"
          label={words('mandates:act.evidence-restricted')}
          checked={sent.value('evidence-restricted') === 'yes'}
        />
      </Disclosure>
      <Actions>
        <Button kind="primary">{words('mandates:act.report')}</Button>
        <Button name="form" value="note">
          {words('mandates:act.note')}
        </Button>
      </Actions>
    </RecordForm>
  )
}

/** Confirm or return, for the Presidency. */
export function Supervision({ mandate, context }: Props) {
  if (
    mandate.state !== 'reported' ||
    !holds(actingIn(context.actor, 'mandates.supervise'), ...presidencyOffices)
  )
    return null
  const { words } = context
  const sent = sentForm(context, 'supervise')
  return (
    <div id="supervise">
      <RecordForm name="supervise" mandate={mandate} context={context}>
        <TextArea
          name="text"
          label={words('mandates:act.remark')}
          hint={words('mandates:act.remark-hint')}
          error={sent.error('text')}
          value={sent.value('text')}
        />
        <Actions>
          <Button kind="primary" name="returned" value="no">
            {words('mandates:act.confirm')}
          </Button>
          <Button name="returned" value="yes">
            {words('mandates:act.return')}
          </Button>
        </Actions>
      </RecordForm>
    </div>
  )
}

/** Closing by a later conclusion, for the secretariat. */
export function Closing({ mandate, context }: Props) {
  if (mandate.kind === 'guideline') return null
  if (
    !pending.includes(mandate.state) ||
    !holds(actingIn(context.actor, 'mandates.close'), ...secretariatDesk)
  )
    return null
  const { words } = context
  const sent = sentForm(context, 'close')
  return (
    <Disclosure
      label={words('mandates:act.close-title')}
      open={context.sent === 'close' || mandate.state === 'confirmed'}
    >
      <div id="close">
        <RecordForm name="close" mandate={mandate} context={context}>
          <p className="note">{words('mandates:act.close-lead')}</p>
          <TextField
            name="symbol"
            label={words('mandates:act.symbol')}
            value={sent.value('symbol')}
            error={sent.error('provision') ?? sent.error('symbol')}
          />
          <TextField
            name="number"
            size="code"
            label={words('mandates:act.paragraph')}
            value={sent.value('number')}
            error={sent.error('number')}
          />
          <Actions>
            <Button>{words('mandates:act.close')}</Button>
            <Button name="lapses" value="yes">
              {words('mandates:act.lapse')}
            </Button>
          </Actions>
        </RecordForm>
      </div>
    </Disclosure>
  )
}

/** A day where the body set none, for the secretariat. */
export function Proposing({ mandate, context }: Props) {
  if (mandate.due_day !== null || !pending.includes(mandate.state)) return null
  if (!holds(actingIn(context.actor, 'mandates.close'), ...secretariatDesk)) return null
  const { words } = context
  const sent = sentForm(context, 'propose')
  return (
    <Disclosure label={words('mandates:act.propose-title')} open={context.sent === 'propose'}>
      <RecordForm name="propose" mandate={mandate} context={context}>
        <DateField
          label={words('mandates:act.propose-day')}
          hint={words('mandates:act.propose-hint')}
          {...sent.day('day', mandate.proposed_day)}
        />
        <Actions>
          <Button>{words('mandates:act.propose')}</Button>
        </Actions>
      </RecordForm>
    </Disclosure>
  )
}

/** Ask those charged how it stands: each gets a link of their own. For the secretariat. */
export function Asking({ mandate, context }: Props) {
  if (mandate.state !== 'open' && mandate.state !== 'in progress') return null
  if (!holds(actingIn(context.actor, 'mandates.close'), ...secretariatDesk)) return null
  const { words } = context
  const sent = sentForm(context, 'ask')
  return (
    <Disclosure label={words('mandates:act.ask-title')} open={context.sent === 'ask'}>
      {/* the place lies inside: an address that leads to it opens what hides it */}
      <div id="ask">
        <RecordForm name="ask" mandate={mandate} context={context}>
          <TextArea
            name="text"
            id="f-ask"
            label={words('mandates:act.ask-text')}
            hint={words('mandates:act.ask-hint')}
            value={sent.value('text')}
          />
          <Actions>
            <Button>{words('mandates:act.ask')}</Button>
          </Actions>
        </RecordForm>
      </div>
    </Disclosure>
  )
}
