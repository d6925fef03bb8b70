/**
 * Saves a form while one writes. What changed is posted after a pause, and a copy stays in this browser until the server
 * has taken it, so that a lost line or a lost session loses no word. The words it says come with the form.
 */
export function startAutosave(root: Document): void {
  for (const form of root.querySelectorAll<HTMLFormElement>('form[data-autosave]')) keep(form)
}

const PAUSE_MS = 900
const AGAIN_MS = 8000

type Copy = Record<string, string[]>

function keep(form: HTMLFormElement): void {
  const url = form.dataset['autosave'] ?? ''
  const place = `autosave:${form.dataset['owner'] ?? ''}:${url}`
  const waiting = new Map(Object.entries(read(place)))
  let timer: number | undefined
  let sending = false

  if (waiting.size > 0) {
    restore(form, waiting)
    say(form, 'restored')
    later(PAUSE_MS)
  }
  form.addEventListener('input', changed)
  form.addEventListener('change', changed)
  // the form is on its way as a whole: the page that comes next says whether it was taken
  form.addEventListener('submit', () => window.clearTimeout(timer))
  window.addEventListener('online', () => later(0))

  function changed(event: Event): void {
    const field = event.target
    if (!isField(field) || field.name === '' || (field instanceof HTMLInputElement && field.type === 'file'))
      return
    waiting.set(field.name, valuesOf(form, field.name))
    write(place, waiting)
    later(PAUSE_MS)
  }

  function later(wait: number): void {
    window.clearTimeout(timer)
    if (waiting.size > 0) timer = window.setTimeout(() => void send(), wait)
  }

  async function send(): Promise<void> {
    if (sending) return later(PAUSE_MS)
    sending = true
    const sent = new Map(waiting)
    say(form, 'saving')
    try {
      const answer = await fetch(url, {
        method: 'POST',
        body: bodyOf(form, sent),
        headers: { accept: 'application/json' },
        redirect: 'error',
      })
      if (!answer.ok) throw new Error(String(answer.status))
      takeVersion(form, await answer.json().catch(() => undefined))
      for (const [name, values] of sent) if (waiting.get(name) === values) waiting.delete(name)
      write(place, waiting)
      say(form, 'saved')
      sending = false
      later(PAUSE_MS)
    } catch {
      sending = false
      say(form, 'failed')
      later(AGAIN_MS)
    }
  }
}

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

const isField = (target: EventTarget | null): target is Field =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

const valuesOf = (form: HTMLFormElement, name: string): string[] =>
  new FormData(form).getAll(name).filter((value) => typeof value === 'string')

/**
 * The changed fields and everything hidden; a group without a tick goes as one empty value. The form's idempotency key
 * stays behind: it belongs to the one send of the whole, and each save has another body.
 */
function bodyOf(form: HTMLFormElement, sent: ReadonlyMap<string, string[]>): URLSearchParams {
  const body = new URLSearchParams()
  for (const field of form.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    if (!sent.has(field.name) && field.name !== 'idempotency-key') body.append(field.name, field.value)
  }
  for (const [name, values] of sent) {
    for (const value of values.length > 0 ? values : ['']) body.append(name, value)
  }
  return body
}

/** The next save must name the version this one made. */
function takeVersion(form: HTMLFormElement, answer: unknown): void {
  if (typeof answer !== 'object' || answer === null || !('version' in answer)) return
  const field = form.querySelector<HTMLInputElement>('input[type=hidden][name=version]')
  if (field) field.value = String(answer.version)
}

function restore(form: HTMLFormElement, values: ReadonlyMap<string, string[]>): void {
  for (const [name, held] of values) {
    let next = 0
    for (const field of form.querySelectorAll<Field>(`[name="${CSS.escape(name)}"]`)) {
      if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox')) {
        field.checked = held.includes(field.value)
      } else {
        field.value = held[next] ?? ''
        next += 1
      }
    }
  }
}

function say(form: HTMLFormElement, what: 'saving' | 'saved' | 'failed' | 'restored'): void {
  const place = form.querySelector<HTMLElement>('[data-autosave-says]')
  if (!place) return
  place.dataset['is'] = what
  place.textContent = form.dataset[what] ?? ''
}

const isCopy = (held: unknown): held is Copy =>
  typeof held === 'object' && held !== null && Object.values(held).every((values) => Array.isArray(values))

function read(place: string): Copy {
  try {
    const held: unknown = JSON.parse(localStorage.getItem(place) ?? '{}')
    return isCopy(held) ? held : {}
  } catch {
    return {}
  }
}

function write(place: string, waiting: ReadonlyMap<string, string[]>): void {
  try {
    if (waiting.size === 0) localStorage.removeItem(place)
    else localStorage.setItem(place, JSON.stringify(Object.fromEntries(waiting)))
  } catch {
    // a browser that keeps nothing still saves to the server
  }
}
