/** Folds pictures on a phone. Closes what floats over the page on Escape, or when one turns elsewhere; without a script it closes by its own word. */
export function startDisclosure(root: Document): void {
  if (matchMedia('(max-width: 48rem)').matches) {
    for (const fold of root.querySelectorAll<HTMLDetailsElement>('details[data-fold]')) fold.open = false
  }
  root.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    for (const part of opened(root)) {
      part.open = false
      part.querySelector('summary')?.focus()
    }
  })
  root.addEventListener('click', (event) => {
    for (const part of opened(root)) {
      if (event.target instanceof Node && !part.contains(event.target)) part.open = false
    }
  })
}

const opened = (root: Document) => root.querySelectorAll<HTMLDetailsElement>('details[data-popover][open]')
