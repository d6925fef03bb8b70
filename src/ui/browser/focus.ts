/** Where a page opens with something to put right, the focus goes there, also in browsers that do it only for fields. */
export function startFocus(root: Document): void {
  root.querySelector<HTMLElement>('[data-focus]')?.focus()
}
