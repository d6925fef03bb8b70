import { tokenFor } from '../../tests/support/sign-in.ts'
import type { Household } from '../household.ts'

export type BenchDesk = Awaited<ReturnType<typeof deskAt>>

/** The assistant at work over the API of a server under test; whatever is refused ends the drill. */
export async function deskAt(household: Household) {
  const token = await tokenFor(household.url, household.home, 'assistant@example.invalid')
  const send = (path: string, method = 'GET', body?: object, version?: number): Promise<Response> =>
    fetch(`${household.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
        ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
  const ask = async <T>(path: string, method?: string, body?: object, version?: number): Promise<T> => {
    const answer = await send(path, method, body, version)
    if (!answer.ok) throw new Error(`${method ?? 'GET'} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return { ask, send }
}
