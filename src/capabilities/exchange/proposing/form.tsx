import type { ReactNode } from 'react'
import { type Text, inLanguage } from '../../../kernel/language.ts'
import type { PageContext } from '../../../platform/http/page.ts'
import { languageBoxes } from '../../../platform/http/sent-form.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Button } from '../../../ui/controls/button.tsx'
import { Form } from '../../../ui/controls/form.tsx'
import { LanguageFields } from '../../../ui/controls/language-fields.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { RadioGroup } from '../../../ui/controls/radio-group.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { type Audience, type ProposalState, audience } from './contract.ts'
import type { ProposalSent } from './sent.ts'

type Props = {
  readonly sent: ProposalSent
  /** What is written, by the name of its words. */
  readonly what: 'announcements' | 'calendar'
  /** As it stands, where it is written anew. */
  readonly found?:
    | {
        readonly title: Text
        readonly state: ProposalState
        readonly audience: Audience
        readonly version: number
      }
    | undefined
  readonly back: string
  readonly titleHint?: string
  /** Its own fields, after the title. */
  readonly children: ReactNode
  /** And those after who reads it. */
  readonly more?: ReactNode
  readonly context: PageContext
}

/** The page of such a form. */
export function ProposalForm({ sent, what, found, back, titleHint, children, more, context }: Props) {
  const { words, href, address, language } = context
  const { name, form } = sent
  const begun = name === 'publish' ? 'new' : 'propose'
  return (
    <>
      {found ? (
        <PageHead
          title={inLanguage(found.title, language)}
          sub={words(`exchange:proposing.${found.state === 'returned' ? 'again' : 'edit'}-lead`)}
        />
      ) : (
        <PageHead title={words(`exchange:${what}.${begun}`)} sub={words(`exchange:${what}.${begun}-lead`)} />
      )}
      <Form action={address.path} form={name} version={found?.version} idempotencyKey={context.newKey()}>
        <LanguageFields
          {...languageBoxes(form, 'title', (one) => words(`documents:register.title-${one}`), found?.title)}
          hint={titleHint}
        />
        {children}
        <RadioGroup
          name="audience"
          label={words('exchange:proposing.who-reads')}
          value={form.value('audience', found?.audience ?? 'members')}
          error={form.error('audience')}
          options={audience.options.map((one) => ({
            value: one,
            label: words(`exchange:proposing.audience.${one}`),
          }))}
        />
        {more}
        <Actions>
          <Button kind="primary">{words(`exchange:proposing.send-${name}`)}</Button>
          <LinkButton kind="quiet" href={href(back)}>
            {words('exchange:proposing.cancel')}
          </LinkButton>
        </Actions>
      </Form>
    </>
  )
}
