import type { PageContext } from '../../../../platform/http/page.ts'
import type { MadeSecret } from './data.ts'
import { atWords } from './say.tsx'

/** A secret, this once, and until when the one before it holds. */
export function Secret({ made, context }: { made: MadeSecret; context: PageContext }) {
  const { words } = context
  return (
    <>
      <p role="status">{words('exchange:webhooks.secret.once')}</p>
      <p className="secret">
        <code>{made.secret}</code>
      </p>
      {made.before_until !== undefined && (
        <p className="note">
          {words('exchange:webhooks.secret.overlap', { at: atWords(made.before_until, context) })}
        </p>
      )}
    </>
  )
}
