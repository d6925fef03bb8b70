import type { PageContext } from '../../../platform/http/page.ts'
import { writeDay } from '../../../platform/i18n/format.ts'
import { LinkButton } from '../../../ui/controls/link-button.tsx'
import { PostButton } from '../../../ui/controls/post-button.tsx'
import { PageHead } from '../../../ui/layout/page-head.tsx'
import { Section } from '../../../ui/layout/section.tsx'
import { deviceWords } from './device.ts'
import { type ProvidersData, Providers } from './sign-ins-providers.tsx'
import { fullName } from './say.ts'
import { type ShownToken, tokenWords } from './token-words.ts'

type Whose = { readonly person_id: string; readonly given_name: string; readonly family_name: string }
export type SignInsData = ProvidersData & {
  readonly signIns: {
    readonly sessions: readonly (Whose & {
      readonly session_id: string
      readonly device: string
      readonly created_at: string
      readonly seen_at: string
      readonly proven_by: string
    })[]
    readonly tokens: readonly (Whose & ShownToken)[]
  }
}
type Props = { readonly data: SignInsData; readonly context: PageContext }

/** Who and which programs are signed in now, for whoever looks after that. */
export function SignIns({ data, context }: Props) {
  const { words } = context
  return (
    <>
      <PageHead
        title={words('directory:sign-ins.title')}
        sub={words('directory:sign-ins.lead')}
        actions={
          <LinkButton href={context.href('/conference/sign-in-terms')}>
            {words('directory:sign-in-terms.title')}
          </LinkButton>
        }
      />
      <Providers data={data} context={context} />
      <Tokens data={data} context={context} />
      <Sessions data={data} context={context} />
    </>
  )
}

function Sessions({ data: { signIns }, context }: Props) {
  const { words, language, address } = context
  return (
    <Section title={words('directory:sign-ins.sessions', { count: signIns.sessions.length })}>
      <ul className="holdings">
        {signIns.sessions.map((session) => (
          <li key={session.session_id}>
            <span>
              <strong>{fullName(session)}</strong>
              <span className="note">
                {[
                  deviceWords(session.device) || words('directory:security.device'),
                  words('directory:security.made', {
                    day: writeDay(session.created_at.slice(0, 10), language, 'long'),
                  }),
                  words(`directory:sign-ins.by.${session.proven_by}`),
                ].join(', ')}
              </span>
            </span>
            <PostButton
              action={address.path}
              kind="quiet"
              hidden={{ form: 'end-session', session: session.session_id }}
              label={words('directory:sign-ins.end-session', { name: fullName(session) })}
            >
              {words('directory:sign-ins.end')}
            </PostButton>
          </li>
        ))}
      </ul>
    </Section>
  )
}

function Tokens({ data: { signIns }, context }: Props) {
  const { words, address } = context
  return (
    <Section title={words('directory:token.all')}>
      {signIns.tokens.length === 0 ? (
        <p className="note">{words('directory:token.none')}</p>
      ) : (
        <ul className="holdings">
          {signIns.tokens.map((token) => (
            <li key={token.token_id}>
              <span>
                <strong>{`${token.name}, ${fullName(token)}`}</strong>
                <span className="note">{tokenWords(token, context)}</span>
              </span>
              <PostButton
                action={address.path}
                kind="quiet"
                hidden={{ form: 'end-token', token: token.token_id }}
                label={words('directory:token.revoke-named', { name: token.name })}
              >
                {words('directory:token.revoke')}
              </PostButton>
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}
