import { type Refusal, isRefusal } from '../../kernel/refusal.ts'
import { countRequest, minutesLeft } from '../sign-in/counting.ts'
import { hashToken } from '../sign-in/token.ts'
import type { Asker, Ground } from './ground.ts'
import type { Operation } from './operation.ts'
import { triesAreCounted } from './sign-in-rules.ts'

/**
 * Counts a request that guesses could be made by; a refusal where there were too many. The same statements for every account,
 * in a transaction of its own before the operation's: what is refused counts too.
 */
export async function countedOut<Input, Output>(
  { database, clock }: Pick<Ground, 'database' | 'clock'>,
  row: Operation<Input, Output>,
  { tenant, address }: Pick<Asker, 'tenant' | 'address'>,
  input: Input,
): Promise<Refusal | undefined> {
  if (!row.counted) return undefined
  const { conferenceId, signIn } = tenant
  const [now, account] = [clock(), row.counted(input)]
  const [ofAddress, ofAccount] = await database.write(conferenceId, async (tx) => {
    const count = (what: string): Promise<number> => countRequest(tx, conferenceId, hashToken(what), now)
    return [
      address === undefined ? 0 : await count(`address ${address}`),
      account === undefined ? 0 : await count(`${row.id} ${account.trim().toLowerCase()}`),
    ]
  })
  const decided = triesAreCounted.decide({
    ofAccount,
    perAccount: signIn.perAccount,
    ofAddress,
    perAddress: signIn.perAddress,
    minutes: minutesLeft(now),
  })
  return isRefusal(decided) ? decided : undefined
}
