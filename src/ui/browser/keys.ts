/**
 * Keys for those who work here all day: `/` to search; in a list j and k move, x ticks, Enter opens; anything with a
 * `data-key` in the row in focus, else on the page, is pressed by its key. Whoever types in a field is left alone.
 */
export function startKeys(root: Document): void {
  root.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || writes(event.target))
      return
    if (act(root, event.key, event.target)) event.preventDefault()
  })
}

function act(root: Document, key: string, target: EventTarget | null): boolean {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-register] [data-row]')]
  const now = rows.findIndex((row) => row.classList.contains('on'))
  const row = rows[now]
  if (rows.length > 0 && (key === 'j' || key === 'k')) return move(rows, now, key === 'j' ? now + 1 : now - 1)
  if (row && key === 'x') return press(row.querySelector<HTMLElement>('input[type=checkbox]'))
  if (row && key === 'Enter' && !presses(target)) return open(row)
  if (key.length !== 1) return false
  return press(keyed(root, key))
}

const keyed = (root: Document, key: string): HTMLElement | null => {
  const selector = `[data-key="${CSS.escape(key)}"]`
  const all = [...root.querySelectorAll<HTMLElement>(`[aria-current=step] ${selector}, ${selector}`)]
  return all.find((element) => element.checkVisibility()) ?? null
}

function press(element: HTMLElement | null): boolean {
  if (!element) return false
  if (writes(element)) element.focus()
  else element.click()
  return true
}

function move(rows: readonly HTMLElement[], from: number, to: number): boolean {
  const next = rows[to]
  if (!next) return true
  rows[from]?.classList.remove('on')
  next.classList.add('on')
  next.scrollIntoView({ block: 'nearest' })
  next.querySelector<HTMLElement>('a[href]')?.focus({ preventScroll: true })
  return true
}

function open(row: HTMLElement): boolean {
  const href = row.dataset['href'] ?? row.querySelector<HTMLAnchorElement>('a[href]')?.href
  if (href === undefined) return false
  location.assign(href)
  return true
}

const writes = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.matches('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')

/** Enter on a link or a button is theirs. */
const presses = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('a[href], button, summary')
