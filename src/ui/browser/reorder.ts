/**
 * A list one puts into another order. Each row gets a grip to drag it by; Alt with an arrow presses the row's own button
 * (`data-move` up, down, in, out), so keys do what buttons do. Where a row is let go, the list's form is sent with `to`, as
 * the buttons send it: the row, the row it goes into, and the one it comes before.
 */
export function startReorder(root: Document): void {
  const list = root.querySelector<HTMLElement>('[data-reorder]')
  if (!list) return
  for (const hint of root.querySelectorAll<HTMLElement>('[data-reorder-hint]')) hint.hidden = false
  for (const row of rowsOf(list)) addGrip(list, row)
  root.addEventListener('keydown', (event) => {
    const side = event.altKey ? SIDES[event.key] : undefined
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-entry]') : null
    if (side === undefined || !row || !list.contains(row)) return
    event.preventDefault()
    row.querySelector<HTMLButtonElement>(`button[data-move=${side}]`)?.click()
  })
}

const SIDES: Readonly<Record<string, string>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
}
const EDGE = 72

type Spot = { readonly row: HTMLElement; readonly side: 'before' | 'behind' }

const rowsOf = (list: HTMLElement): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[data-entry]')]

function addGrip(list: HTMLElement, row: HTMLElement): void {
  const acts = row.querySelector('.programme-acts')
  if (!acts) return
  const grip = list.ownerDocument.createElement('span')
  grip.className = 'programme-grip'
  // For pointers alone: whoever has none moves a row by its buttons or by keys.
  grip.setAttribute('aria-hidden', 'true')
  grip.title = list.dataset['gripSays'] ?? ''
  acts.append(grip)
  grip.addEventListener('pointerdown', (event) => {
    if (event.button === 0) drag(list, row, grip, event)
  })
}

function drag(list: HTMLElement, row: HTMLElement, grip: HTMLElement, start: PointerEvent): void {
  start.preventDefault()
  grip.setPointerCapture(start.pointerId)
  row.classList.add('programme-dragged')
  const ended = new AbortController()
  const { signal } = ended
  let spot: Spot | undefined

  const end = (): void => {
    ended.abort()
    row.classList.remove('programme-dragged')
    mark(list, undefined)
  }
  grip.addEventListener(
    'pointermove',
    ({ clientX, clientY }) => {
      if (clientY < EDGE) scrollBy(0, -16)
      else if (clientY > innerHeight - EDGE) scrollBy(0, 16)
      spot = spotAt(list, row, clientX, clientY)
      mark(list, spot)
      say(list, row, spot)
    },
    { signal },
  )
  grip.addEventListener(
    'pointerup',
    () => {
      end()
      if (spot) send(list, row, spot)
      else say(list, row, undefined)
    },
    { signal },
  )
  const stop = (): void => {
    end()
    say(list, row, undefined)
  }
  grip.addEventListener('pointercancel', stop, { signal })
  list.ownerDocument.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { signal })
}

/** Before or behind which row one points at; a row with others in it goes among the first level only. */
function spotAt(list: HTMLElement, row: HTMLElement, x: number, y: number): Spot | undefined {
  const under = list.ownerDocument.elementFromPoint(x, y)?.closest<HTMLElement>('[data-entry]')
  if (!under || !list.contains(under) || under === row) return undefined
  const id = row.dataset['entry'] ?? ''
  const holds = rowsOf(list).some((one) => one.dataset['parent'] === id)
  const parent = under.dataset['parent'] ?? ''
  const target = holds && parent !== '' ? rowsOf(list).find((one) => one.dataset['entry'] === parent) : under
  if (!target || target === row) return undefined
  const { top, height } = under.getBoundingClientRect()
  return { row: target, side: y < top + height / 2 ? 'before' : 'behind' }
}

function mark(list: HTMLElement, spot: Spot | undefined): void {
  for (const row of rowsOf(list)) {
    row.classList.toggle('programme-before', spot?.row === row && spot.side === 'before')
    row.classList.toggle('programme-behind', spot?.row === row && spot.side === 'behind')
  }
}

function say(list: HTMLElement, row: HTMLElement, spot: Spot | undefined): void {
  const place = list.querySelector<HTMLElement>('[data-reorder-says]')
  if (!place) return
  const words = spot ? list.dataset[`${spot.side}Says`] : list.dataset['noneSays']
  const said = (words ?? '')
    .replace('{item}', row.dataset['name'] ?? '')
    .replace('{other}', spot?.row.dataset['name'] ?? '')
  if (place.textContent !== said) place.textContent = said
}

function send(list: HTMLElement, row: HTMLElement, { row: target, side }: Spot): void {
  const form = list.ownerDocument.querySelector<HTMLFormElement>(`#${list.dataset['reorder']}`)
  if (!form) return
  const parent = target.dataset['parent'] ?? ''
  const beside = rowsOf(list).filter((one) => one.dataset['parent'] === parent && one !== row)
  const before = side === 'before' ? target : beside[beside.indexOf(target) + 1]
  const to = list.ownerDocument.createElement('input')
  to.type = 'hidden'
  to.name = 'to'
  to.value = [row.dataset['entry'], parent, before?.dataset['entry'] ?? ''].join('/')
  form.append(to)
  form.requestSubmit()
}
