import type { PageContext } from '../../../platform/http/page.ts'
import { PasskeyForm } from '../../../ui/controls/passkey-form.tsx'

/** Shows a passkey as the second factor; the first way offered, unless the person has a generator as well. */
export function SecondPasskey({
  options,
  unscripted,
  besideGenerator,
  context: { words, address },
}: {
  /** Where the challenge is asked for. */
  readonly options: string
  /** What stands there without scripts. */
  readonly unscripted: string
  readonly besideGenerator: boolean
  readonly context: PageContext
}) {
  return (
    <PasskeyForm
      action={`${address.path}${address.search}`}
      does="use"
      options={options}
      hidden={{ form: 'passkey' }}
      kind={besideGenerator ? 'plain' : 'primary'}
      label={words('directory:second.passkey')}
      words={{ failed: words('directory:second.passkey-failed'), unscripted }}
    />
  )
}
