type Found = { readonly group: string; readonly title: string; readonly note: string; readonly path: string }
type Told = {
  /** Where it is asked, and what stands before the paths that come back. */
  readonly url: string
  readonly place: string
  readonly label: string
  readonly none: string
  readonly groups: Readonly<Record<string, string>>
}

/** So long after the last key something is looked for, in milliseconds. */
const PAUSE = 120

/** Control or Command with K opens a box over the page: one types, what fits is listed, Enter goes there. The search form says where to ask. */
export function startPalette(root: Document): void {
  const told = root.querySelector<HTMLElement>('[data-palette]')?.dataset['palette']
  if (told === undefined) return
  const words = JSON.parse(told) as Told
  let palette: Palette | undefined
  root.addEventListener('keydown', (event) => {
    if (
      !(event.ctrlKey || event.metaKey) ||
      event.shiftKey ||
      event.altKey ||
      event.key.toLowerCase() !== 'k'
    )
      return
    event.preventDefault()
    palette ??= new Palette(root, words)
    palette.open()
  })
}

class Palette {
  readonly #words: Told
  readonly #dialog: HTMLDialogElement
  readonly #input: HTMLInputElement
  readonly #list: HTMLElement
  readonly #says: HTMLElement
  #timer: ReturnType<typeof setTimeout> | undefined
  #asked: AbortController | undefined
  #chosen = -1

  constructor(root: Document, words: Told) {
    this.#words = words
    this.#dialog = made(root, 'dialog', { class: 'palette', 'aria-label': words.label })
    this.#input = made(root, 'input', {
      class: 'input',
      // In a search field the first Escape would only empty it.
      type: 'text',
      role: 'combobox',
      'aria-label': words.label,
      'aria-expanded': 'true',
      'aria-autocomplete': 'list',
      'aria-controls': 'palette-list',
      placeholder: words.label,
      autocomplete: 'off',
      spellcheck: 'false',
    })
    this.#list = made(root, 'ul', {
      class: 'palette-list',
      id: 'palette-list',
      role: 'listbox',
      'aria-label': words.label,
    })
    this.#says = made(root, 'p', { class: 'palette-says', role: 'status', hidden: '' })
    this.#dialog.append(this.#input, this.#list, this.#says)
    root.body.append(this.#dialog)
    this.#input.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = setTimeout(() => void this.#ask(), PAUSE)
    })
    this.#input.addEventListener('keydown', (event) => this.#press(event))
    // A click beside the box closes it.
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close()
    })
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal()
    this.#input.select()
    this.#input.focus()
  }

  async #ask(): Promise<void> {
    this.#asked?.abort()
    const asked = new AbortController()
    this.#asked = asked
    const typed = this.#input.value.trim()
    const answer =
      typed === ''
        ? undefined
        : await fetch(`${this.#words.url}?q=${encodeURIComponent(typed)}`, {
            signal: asked.signal,
            headers: { 'accept-language': this.#dialog.ownerDocument.documentElement.lang },
          }).catch(() => undefined)
    if (asked.signal.aborted) return
    const { found } = answer?.ok ? ((await answer.json()) as { found: Found[] }) : { found: [] }
    this.#show(found, typed)
  }

  #show(found: readonly Found[], typed: string): void {
    const root = this.#dialog.ownerDocument
    this.#chosen = -1
    this.#list.replaceChildren()
    let group = ''
    for (const [place, one] of found.entries()) {
      if (one.group !== group) {
        group = one.group
        const head = made(root, 'li', { class: 'palette-group', role: 'presentation' })
        head.textContent = this.#words.groups[group] ?? group
        this.#list.append(head)
      }
      const option = made(root, 'li', { role: 'option', id: `palette-${place}`, 'aria-selected': 'false' })
      const link = made(root, 'a', { href: this.#words.place + one.path, tabindex: '-1' })
      link.textContent = one.title
      const note = made(root, 'span', { class: 'note' })
      note.textContent = one.note
      option.append(link, note)
      option.addEventListener('click', () => link.click())
      this.#list.append(option)
    }
    this.#says.hidden = found.length > 0 || typed === ''
    this.#says.textContent = this.#says.hidden ? '' : this.#words.none
    this.#choose(found.length > 0 ? 0 : -1)
  }

  #press(event: KeyboardEvent): void {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 }
    const step = steps[event.key]
    const options = this.#options()
    if (step !== undefined && options.length > 0) {
      event.preventDefault()
      this.#choose((this.#chosen + step + options.length) % options.length)
    }
    if (event.key === 'Enter') {
      event.preventDefault()
      options[this.#chosen]?.querySelector('a')?.click()
    }
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]')]
  }

  #choose(place: number): void {
    this.#chosen = place
    for (const [at, option] of this.#options().entries()) {
      option.setAttribute('aria-selected', String(at === place))
      if (at === place) option.scrollIntoView({ block: 'nearest' })
    }
    if (place < 0) this.#input.removeAttribute('aria-activedescendant')
    else this.#input.setAttribute('aria-activedescendant', `palette-${place}`)
  }
}

function made<Name extends keyof HTMLElementTagNameMap>(
  root: Document,
  name: Name,
  attributes: Readonly<Record<string, string>>,
): HTMLElementTagNameMap[Name] {
  const element = root.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  return element
}
