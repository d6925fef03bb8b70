import { post, tokenFor } from './sign-in.ts'

type Headers = Record<string, string>
type Provision = {
  provision_id: string
  number: string
  version: number
  mandates: {
    mandate_id: string
    reference: string | null
    title: object
    class: string
    tasked: string[]
    due_day: string | null
    proposed_day: string | null
  }[]
}

/** The coordinator at work over the API: what a test needs done before it begins. */
export async function coordinatorAt(url: string, home: string, address = 'coordinator@example.invalid') {
  const headers: Headers = {
    authorization: `Bearer ${await tokenFor(url, home, address)}`,
    'accept-language': 'es',
  }
  const get = async <T>(path: string): Promise<T> =>
    (await (await fetch(`${url}/api/v1${path}`, { headers })).json()) as T
  const send = (path: string, body: unknown, version?: number): Promise<Response> =>
    post(`${url}/api/v1${path}`, body, {
      ...headers,
      ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
    })
  const made = async <T>(path: string, body: unknown, version?: number): Promise<T> => {
    const answer = await send(path, body, version)
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  /** A meeting of a body, by its code. */
  async function meeting(
    code: string,
    number: string,
    day: string,
  ): Promise<{ meeting_id: string; body_id: string }> {
    const { bodies } = await get<{ bodies: { body_id: string; code: string }[] }>('/bodies')
    const body_id = bodies.find((body) => body.code === code)?.body_id ?? ''
    const name = { es: `Reunión ${number}`, en: `Meeting ${number}` }
    return made('/meetings', { body_id, number, name, mode: 'virtual', opens_on: day, closes_on: day })
  }

  /** A text in Spanish, taken in and not yet reviewed. */
  async function taken(
    meeting_id: string,
    symbol: string,
    day: string,
    text: string,
    access = 'public',
  ): Promise<string> {
    const { document_id } = await made<{ document_id: string }>('/readings', {
      meeting_id,
      symbol,
      kind: 'conclusions',
      title: { es: symbol },
      adopted_on: day,
      original_language: 'es',
      access,
      papers: [{ language: 'es', text }],
    })
    return document_id
  }

  const review = (document: string): Promise<{ provisions: Provision[] }> => get(`/readings/${document}`)

  /** Decides every paragraph as it was proposed, and returns the references of the mandates by paragraph. */
  async function decided(document: string): Promise<Map<string, string>> {
    const references = new Map<string, string>()
    for (const { provision_id, version, number, mandates } of (await review(document)).provisions) {
      const [mandate] = mandates
      if (!mandate) await made(`/provisions/${provision_id}/read`, {}, version)
      else {
        const { mandate_id, title, tasked, due_day, proposed_day } = mandate
        const confirmed = await made<{ reference: string }>(
          `/provisions/${provision_id}/mandates/${mandate_id}/confirm`,
          { title, class: mandate.class, tasked, due_day, proposed_day },
          version,
        )
        references.set(number, confirmed.reference)
      }
    }
    return references
  }

  return { headers, get, send, made, meeting, taken, review, decided }
}
