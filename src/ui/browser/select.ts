/**
 * One tick for all rows, and how many are ticked. The box is there only where this runs; `data-selected-count` holds the
 * sentence with `{n}` in `data-one` and `data-many`.
 */
export function startSelect(root: Document): void {
  for (const all of root.querySelectorAll<HTMLInputElement>('[data-select-all]')) {
    const name = all.dataset['selectAll'] ?? ''
    const boxes = () =>
      [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')].filter((box) => box.name === name)
    const show = () => tell(root, name, all, boxes())
    all.hidden = false
    all.addEventListener('change', () => {
      for (const box of boxes()) box.checked = all.checked
      show()
    })
    root.addEventListener('change', (event) => {
      if (event.target instanceof HTMLInputElement && event.target.name === name) show()
    })
    show()
  }
}

function tell(root: Document, name: string, all: HTMLInputElement, boxes: readonly HTMLInputElement[]): void {
  const ticked = boxes.filter(({ checked }) => checked).length
  all.checked = ticked > 0 && ticked === boxes.length
  all.indeterminate = ticked > 0 && ticked < boxes.length
  for (const place of root.querySelectorAll<HTMLElement>(`[data-selected-count="${CSS.escape(name)}"]`)) {
    const words = ticked === 1 ? place.dataset['one'] : place.dataset['many']
    place.textContent = (words ?? '').replace('{n}', String(ticked))
  }
}
