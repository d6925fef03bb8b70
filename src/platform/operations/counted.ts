import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import type { Tx } from '../postgres/client.ts'
import { countRequest, minutesLeft } from '../sign-in/counting.ts'
import { hashToken } from '../sign-in/token.ts'
import type { Operation, Tenant } from './operation.ts'
import { triesAreCounted } from './sign-in-rules.ts'

/** Counts a request that guesses could be made by; a refusal where there were too many. The same statements for every account. */
export async function countedOut<Input, Output>(
  tx: Tx,
  row: Operation<Input, Output>,
  asker: { readonly tenant: Tenant; readonly address?: string | undefined },
  input: Input,
  now: string,
): Promise<Refusal | undefined> {
  if (!row.counted) return undefined
  const { conferenceId, signIn } = asker.tenant
  const count = (what: string): Promise<number> => countRequest(tx, conferenceId, hashToken(what), now)
  const account = row.counted(input)
  const ofAddress = asker.address === undefined ? 0 : await count(`address ${asker.address}`)
  const ofAccount = account === undefined ? 0 : await count(`${row.id} ${account.trim().toLowerCase()}`)
  const decided = triesAreCounted.decide({
    ofAccount,
    perAccount: signIn.perAccount,
    ofAddress,
    perAddress: signIn.perAddress,
    minutes: minutesLeft(now),
  })
  return isRefusal(decided) ? decided : undefined
}
