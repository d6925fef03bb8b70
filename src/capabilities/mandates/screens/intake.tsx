import type { ReactNode } from 'react'
import { type Language, inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes, sentForm } from '../../../platform/http/sent-form.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { DateField } from '../../../ui/controls/date-field.tsx'
import { FileField } from '../../../ui/controls/file-field.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { SelectField } from '../../../ui/controls/select-field.tsx'
import { TextArea } from '../../../ui/controls/text-area.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { access, documentKind } from '../../documents/contract.ts'
import type { Meeting } from '../../meetings/contract.ts'

export type IntakeData = { readonly meetings: { readonly meetings: Meeting[] } }

const ACCEPTED = '.docx,.pdf,.odt,.html,.htm,.txt'

/** Take in an outcome document of one of the latest meetings: its symbol, and its papers in one or both languages. */
export function IntakeForm({ data, context }: { data: IntakeData; context: PageContext }) {
  const { words, language } = context
  const sent = sentForm(context, 'take-in')
  const { meetings } = data.meetings
  return (
    <Papers lead={words('mandates:intake.lead')} context={context}>
      <SelectField
        name="meeting"
        label={words('mandates:intake.meeting')}
        hint={words('mandates:intake.meeting-hint')}
        value={sent.value('meeting', lastOpened(meetings, context.today)?.meeting_id)}
        error={sent.error('meeting')}
        options={meetings.map((meeting) => ({
          value: meeting.meeting_id,
          label: named(meeting, language),
        }))}
      />
    </Papers>
  )
}

export type MeetingData = { readonly found: { readonly meeting: Meeting } }

/** The same for a meeting one comes from, however long ago it was held. */
export function IntakeOfMeeting({ data, context }: { data: MeetingData; context: PageContext }) {
  const { meeting } = data.found
  return <Papers lead={named(meeting, context.language)} adopted={meeting.closes_on} context={context} />
}

const named = (meeting: Meeting, language: Language): string =>
  `${inLanguage(meeting.name, language)}, ${writeDay(meeting.closes_on, language)}`

function Papers({
  lead,
  adopted,
  context,
  children,
}: {
  lead: string
  /** The day it was likely adopted on. */
  adopted?: string
  context: PageContext
  children?: ReactNode
}) {
  const { words } = context
  const sent = sentForm(context, 'take-in')
  return (
    <>
      <PageHead title={words('mandates:intake.title')} sub={lead} />
      <Form action={context.address.path} form="take-in" files idempotencyKey={context.newKey()}>
        {children}
        <SelectField
          name="kind"
          label={words('mandates:intake.kind')}
          value={sent.value('kind')}
          options={documentKind.options.map((kind) => ({
            value: kind,
            label: words(`mandates:kind.${kind}`),
          }))}
        />
        <TextField
          name="symbol"
          label={words('mandates:intake.symbol')}
          hint="RCM/RCGM/2026/CONC.3"
          value={sent.value('symbol')}
          error={sent.error('symbol')}
        />
        <LanguageFields {...languageBoxes(sent, 'title', (one) => words(`mandates:intake.title-${one}`))} />
        <DateField label={words('mandates:intake.adopted')} {...sent.day('adopted', adopted)} />
        <RadioGroup
          name="original"
          label={words('mandates:intake.original')}
          size="small"
          value={sent.value('original') || context.tenant.originalLanguage}
          options={[
            { value: 'es', label: words('mandates:language.es') },
            { value: 'en', label: words('mandates:language.en') },
          ]}
        />
        <SelectField
          name="access"
          label={words('mandates:intake.access')}
          hint={words('mandates:intake.access-hint')}
          value={sent.value('access') || 'public'}
          options={access.options.map((one) => ({ value: one, label: words(`documents:access.${one}`) }))}
        />
        <FileField
          name="file-es"
          label={words('mandates:intake.file-es')}
          hint={words('mandates:intake.file-hint')}
          accept={ACCEPTED}
          error={sent.error('file-es') ?? sent.error('file')}
        />
        <TextArea
          name="text-es"
          label={words('mandates:intake.text-es')}
          value={sent.value('text-es')}
          rows={5}
          language="es"
        />
        <FileField
          name="file-en"
          label={words('mandates:intake.file-en')}
          accept={ACCEPTED}
          error={sent.error('file-en')}
        />
        <TextArea
          name="text-en"
          label={words('mandates:intake.text-en')}
          value={sent.value('text-en')}
          rows={5}
          language="en"
        />
        <Actions>
          <Button kind="primary">{words('mandates:intake.send')}</Button>
        </Actions>
      </Form>
    </>
  )
}

// Meetings stand latest first, those planned before those held; what is taken in comes from the last one held.
const lastOpened = (meetings: readonly Meeting[], today: string): Meeting | undefined =>
  meetings.find(({ opens_on }) => opens_on <= today)
