/**
 * Forms whose file is sent in parts: `data-parts` is where such a thing is announced, `data-parts-next` the page that shows it.
 * A thing begun before stands in `data-parts-id`, with its `data-parts-name` and `data-parts-bytes`. A part that has arrived
 * is not sent again; where the line breaks the same part is tried until it gets through. The words it says come with the form.
 */
export function startParts(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-parts]')) {
    form.addEventListener('submit', (sent) => {
      const file = fileIn(form)
      if (!file) return
      sent.preventDefault()
      void send(form, file)
    })
  }
}

const AGAIN_MS = 3000
/** A line that stays away as long as this is given up; what has arrived stays. */
const TRIES = 200

type Thing = { readonly id: string; readonly partBytes: number }
type Part = { readonly number: number; readonly sha256: string }

async function send(form: HTMLFormElement, file: File): Promise<void> {
  const { parts: url = '', partsNext = '', partsId, partsName, partsBytes, other = '' } = form.dataset
  if (partsId !== undefined && (file.name !== partsName || String(file.size) !== partsBytes))
    return say(form, other)
  const button = form.querySelector<HTMLButtonElement>('button')
  if (button) button.disabled = true
  try {
    const thing = partsId === undefined ? await announce(form, url, file) : await lookUp(`${url}/${partsId}`)
    await sendParts(form, file, `${url}/${thing.id}`, thing)
    await ask(`${url}/${thing.id}/reading`, 'POST', {})
    location.assign(`${partsNext}/${thing.id}`)
  } catch (error) {
    say(form, error instanceof Refused ? error.message : (form.dataset['failed'] ?? ''))
    if (button) button.disabled = false
  }
}

async function announce(form: HTMLFormElement, url: string, file: File): Promise<Thing> {
  const fields = Object.fromEntries(
    [...new FormData(form)].filter(
      (field): field is [string, string] => typeof field[1] === 'string' && !OWN.has(field[0]),
    ),
  )
  const key = form.querySelector<HTMLInputElement>('input[name=idempotency-key]')?.value
  return thingIn(await ask(url, 'POST', { ...fields, name: file.name, bytes: file.size }, key))
}
// What a form carries for the page alone.
const OWN = new Set(['form', 'version', 'idempotency-key'])

async function lookUp(url: string): Promise<Thing> {
  return thingIn(await ask(url, 'GET'))
}

function thingIn(answer: object): Thing {
  const found = ('archive' in answer ? answer.archive : answer) as { archive_id: string; part_bytes: number }
  return { id: found.archive_id, partBytes: found.part_bytes }
}

async function sendParts(
  form: HTMLFormElement,
  file: File,
  url: string,
  { partBytes }: Thing,
): Promise<void> {
  const { parts } = (await ask(url, 'GET')) as { parts: Part[] }
  const there = new Map(parts.map(({ number, sha256 }) => [number, sha256]))
  for (let number = 0; number * partBytes < file.size; number += 1) {
    const bytes = await file.slice(number * partBytes, (number + 1) * partBytes).arrayBuffer()
    const same = there.has(number) && there.get(number) === (await hashOf(bytes))
    if (!same)
      await sendUntilTaken(form, `${url}/parts/${number}`, bytes, () =>
        show(form, number * partBytes, file.size, 'waiting'),
      )
    show(form, Math.min((number + 1) * partBytes, file.size), file.size, 'sending')
  }
}

// A refusal stays one however often it is asked; a line may come back.
async function sendUntilTaken(
  form: HTMLFormElement,
  url: string,
  bytes: ArrayBuffer,
  waiting: () => void,
): Promise<void> {
  const content = await inBase64(bytes)
  for (let tries = 1; ; tries += 1) {
    try {
      await ask(url, 'PUT', { content })
      return
    } catch (error) {
      if (error instanceof Refused || tries === TRIES || !form.isConnected) throw error
      waiting()
      await new Promise((done) => window.setTimeout(done, AGAIN_MS))
    }
  }
}

/** Said by the server, in the reader's language. */
class Refused extends Error {}

async function ask(url: string, method: string, body?: object, key?: string): Promise<object> {
  const answer = await fetch(url, {
    method,
    headers: {
      'accept-language': document.documentElement.lang,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(key ? { 'idempotency-key': key } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  const told: unknown = await answer.json().catch(() => undefined)
  if (answer.ok && typeof told === 'object' && told !== null) return told
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) {
    const title = typeof told === 'object' && told !== null && 'title' in told ? String(told.title) : ''
    throw new Refused(title)
  }
  throw new Error(String(answer.status))
}

// Only a page that came over a safe line may hash; elsewhere every part is sent anew.
async function hashOf(bytes: ArrayBuffer): Promise<string | undefined> {
  if (!window.isSecureContext) return undefined
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

function inBase64(bytes: ArrayBuffer): Promise<string> {
  return new Promise((done, failed) => {
    const reader = new FileReader()
    reader.addEventListener('load', () =>
      done(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,/, '') : ''),
    )
    reader.addEventListener('error', () => failed(reader.error ?? new Error('unread')))
    reader.readAsDataURL(new Blob([bytes]))
  })
}

function show(form: HTMLFormElement, sent: number, total: number, how: 'sending' | 'waiting'): void {
  const bar = form.querySelector<HTMLProgressElement>('progress')
  if (bar) {
    bar.hidden = false
    bar.max = total
    bar.value = sent
  }
  say(
    form,
    (form.dataset[how] ?? '').replace('{sent}', inMegabytes(sent)).replace('{total}', inMegabytes(total)),
  )
}

const inMegabytes = (bytes: number): string =>
  new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: 'megabyte',
    maximumFractionDigits: 0,
  }).format(bytes / 1_000_000)

function say(form: HTMLFormElement, words: string): void {
  const place = form.querySelector<HTMLElement>('[data-parts-says]')
  if (place) place.textContent = words
}

const fileIn = (form: HTMLFormElement): File | undefined =>
  form.querySelector<HTMLInputElement>('input[type=file]')?.files?.[0]
