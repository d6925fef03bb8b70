import { type PageContext, fieldOf } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { Actions } from '../../../ui/controls/actions.tsx'
import { Disclosure } from '../../../ui/controls/disclosure.tsx'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { Notice } from '../../../ui/controls/notice.tsx'
import { PasskeyForm } from '../../../ui/controls/passkey-form.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { TextField } from '../../../ui/controls/text-field.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { deviceWords } from './device.ts'
import { type ShownToken, tokenWords } from './token-words.ts'

type Used = { readonly made_at: string; readonly used_at: string | null }
export type SecurityData = {
  readonly security: {
    readonly passkeys: readonly (Used & { readonly passkey_id: string; readonly name: string })[]
    readonly generator: Used | null
    readonly recovery_codes: number
    readonly waiting: boolean
  }
  readonly tokens: { readonly tokens: readonly ShownToken[] }
  readonly own: {
    readonly sessions: readonly {
      readonly session_id: string
      readonly device: string
      readonly created_at: string
      readonly here: boolean
    }[]
  }
}
type Props = { readonly data: SecurityData; readonly context: PageContext }

/** What a person signs in with, and where they are signed in. */
export function Security({ data, context }: Props) {
  const { words, request } = context
  const { security } = data
  const hasFactor = security.passkeys.length > 0 || security.generator !== null
  const done = fieldOf(request.query, 'done')
  const { codes } = (context.made ?? {}) as { codes?: readonly string[] }
  if (codes) return <MadeCodes codes={codes} context={context} />
  return (
    <>
      <PageHead title={words('directory:security.title')} sub={words('directory:security.lead')} />
      {security.waiting && (
        <Notice kind="warn" title={words('directory:security.needed-title')}>
          <p>{words('directory:security.needed')}</p>
        </Notice>
      )}
      {['passkey', 'generator', 'removed', 'recovery', 'others'].includes(done) &&
        context.sent === undefined && (
          <Notice kind="done" live title={words(`directory:security.done.${done}`)}>
            {hasFactor && security.recovery_codes === 0 && (
              <p>{words('directory:security.recovery-missing')}</p>
            )}
            <EndOthers data={data} context={context} />
          </Notice>
        )}
      <Passkeys data={data} context={context} />
      <Generator data={data} context={context} />
      <Recovery hasFactor={hasFactor} left={security.recovery_codes} context={context} />
      <Tokens data={data} context={context} />
      <Sessions data={data} context={context} />
    </>
  )
}

/** Offered where what one signs in with has changed: to be signed in nowhere else from now on. */
function EndOthers({ data: { own }, context }: Props) {
  const { words, address } = context
  const others = own.sessions.filter((session) => !session.here).length
  if (others === 0) return null
  return (
    <>
      <p>{words('directory:security.others-open', { count: others })}</p>
      <Actions>
        <PostButton action={address.path} hidden={{ form: 'end-others' }}>
          {words('directory:security.end-others')}
        </PostButton>
      </Actions>
    </>
  )
}

/** Codes that were made this moment and are shown this once, alone on the page so that they can be printed. */
function MadeCodes({ codes, context }: { codes: readonly string[]; context: PageContext }) {
  const { words, href } = context
  return (
    <>
      <PageHead title={words('directory:security.recovery-made')} />
      <div className="stack">
        <p role="status">{words('directory:security.recovery-made-lead')}</p>
        <ol className="codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <p className="no-print">
          <a href={href('/me/security?done=recovery')}>{words('directory:security.kept')}</a>
        </p>
      </div>
    </>
  )
}

function usedWords(
  { made_at, used_at }: Used,
  { words, language }: PageContext,
): { made: string; used: string } {
  const day = (at: string): string => writeDay(at.slice(0, 10), language, 'long')
  return {
    made: words('directory:security.made', { day: day(made_at) }),
    used: used_at
      ? words('directory:security.used', { day: day(used_at) })
      : words('directory:security.unused'),
  }
}

function Passkeys({ data, context }: Props) {
  const { security } = data
  const { words, address } = context
  return (
    <Section title={words('directory:security.passkeys')}>
      <div className="stack">
        <p className="note">{words('directory:security.passkeys-lead')}</p>
        {security.passkeys.length > 0 && (
          <ul className="holdings">
            {security.passkeys.map((passkey) => {
              const { made, used } = usedWords(passkey, context)
              return (
                <li key={passkey.passkey_id}>
                  <span>
                    <strong>{passkey.name}</strong>
                    <span className="note">{`${made}, ${used}`}</span>
                  </span>
                  <PostButton
                    action={address.path}
                    kind="quiet"
                    hidden={{ form: 'remove-passkey', passkey: passkey.passkey_id }}
                    label={words('directory:security.passkey-remove', { name: passkey.name })}
                  >
                    {words('directory:security.remove')}
                  </PostButton>
                </li>
              )
            })}
          </ul>
        )}
        {security.passkeys.length === 0 ? (
          <AddPasskey data={data} context={context} />
        ) : (
          <Disclosure
            label={words('directory:security.passkey-another')}
            open={context.sent === 'add-passkey'}
          >
            <AddPasskey data={data} context={context} />
          </Disclosure>
        )}
      </div>
    </Section>
  )
}

function AddPasskey({ data, context }: Props) {
  const { words, address } = context
  const here = data.own.sessions.find((session) => session.here)
  return (
    <PasskeyForm
      action={address.path}
      does="make"
      options="/api/v1/own/passkeys/challenges"
      hidden={{ form: 'add-passkey' }}
      label={words('directory:security.passkey-add')}
      words={{
        failed: words('directory:security.passkey-failed'),
        unscripted: words('directory:security.passkey-unscripted'),
      }}
    >
      <TextField
        name="name"
        size="short"
        maxLength={60}
        label={words('directory:security.passkey-name')}
        hint={words('directory:security.passkey-name-hint')}
        value={fieldOf(context.request.fields, 'name') || deviceWords(here?.device ?? '')}
        error={
          context.sent === 'add-passkey'
            ? context.errors.find((error) => error.field === 'name')?.message
            : undefined
        }
      />
    </PasskeyForm>
  )
}

function Generator({ data: { security }, context }: Props) {
  const { words, address } = context
  const { generator } = security
  return (
    <Section title={words('directory:security.generator')}>
      <div className="stack">
        <p className="note">{words('directory:security.generator-lead')}</p>
        {generator && <p>{words('directory:security.generator-set', usedWords(generator, context))}</p>}
        <Actions>
          <PostButton action={address.path} hidden={{ form: 'begin-generator' }}>
            {words(`directory:security.${generator ? 'generator-again' : 'generator-begin'}`)}
          </PostButton>
          {generator && (
            <PostButton
              action={address.path}
              kind="quiet"
              hidden={{ form: 'remove-generator' }}
              label={words('directory:security.generator-remove')}
            >
              {words('directory:security.remove')}
            </PostButton>
          )}
        </Actions>
      </div>
    </Section>
  )
}

function Recovery({ hasFactor, left, context }: { hasFactor: boolean; left: number; context: PageContext }) {
  const { words, address } = context
  return (
    <Section title={words('directory:security.recovery')}>
      <div className="stack">
        <p className="note">{words('directory:security.recovery-lead')}</p>
        {left > 0 && <p>{words('directory:security.recovery-left', { count: left })}</p>}
        {hasFactor ? (
          <Actions>
            <PostButton action={address.path} hidden={{ form: 'recovery' }}>
              {words(`directory:security.${left > 0 ? 'recovery-again' : 'recovery-make'}`)}
            </PostButton>
          </Actions>
        ) : (
          <p>{words('directory:security.recovery-none')}</p>
        )}
      </div>
    </Section>
  )
}

function Tokens({ data: { tokens: own }, context }: Props) {
  const { words, address, href } = context
  return (
    <Section title={words('directory:token.own')}>
      <div className="stack">
        <p className="note">{words('directory:token.own-lead')}</p>
        {own.tokens.length > 0 && (
          <ul className="holdings">
            {own.tokens.map((token) => (
              <li key={token.token_id}>
                <span>
                  <strong>{token.name}</strong>
                  <span className="note">{tokenWords(token, context)}</span>
                </span>
                <PostButton
                  action={address.path}
                  kind="quiet"
                  hidden={{ form: 'revoke-token', token: token.token_id }}
                  label={words('directory:token.revoke-named', { name: token.name })}
                >
                  {words('directory:token.revoke')}
                </PostButton>
              </li>
            ))}
          </ul>
        )}
        <Actions>
          <LinkButton href={href('/me/security/tokens/new')}>{words('directory:token.make')}</LinkButton>
        </Actions>
      </div>
    </Section>
  )
}

function Sessions({ data: { own }, context }: Props) {
  const { words, language, address, href } = context
  return (
    <Section title={words('directory:security.sessions')}>
      <div className="stack">
        <ul className="holdings">
          {own.sessions.map((session) => (
            <li key={session.session_id}>
              <span>
                <strong>{deviceWords(session.device) || words('directory:security.device')}</strong>
                <span className="note">
                  {words('directory:security.made', {
                    day: writeDay(session.created_at.slice(0, 10), language, 'long'),
                  })}
                </span>
              </span>
              {session.here ? (
                <span className="note">{words('directory:security.here')}</span>
              ) : (
                <PostButton
                  action={address.path}
                  kind="quiet"
                  hidden={{ form: 'end-session', session: session.session_id }}
                >
                  {words('directory:security.end')}
                </PostButton>
              )}
            </li>
          ))}
        </ul>
        <Actions>
          <LinkButton href={href('/sign-out')}>{words('directory:security.leave')}</LinkButton>
        </Actions>
      </div>
    </Section>
  )
}
