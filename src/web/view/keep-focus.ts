/** The focus is never lost: where the button that had it is gone, the nearest thing that has taken its place gets it. */

/** What may have the focus within a part of the page when what had it is gone: selectors, the first that finds something. */
const HOMES: readonly (readonly [home: string, wanted: readonly string[]])[] = [
  ['tr', ['.acts .btn', '.cell.bad', '.fixed .link', '.cell']],
  ['table.grid', ['.acts .btn', '.cell[tabindex="0"]']],
  ['section.job', ['.prog .btn', '.do .btn']],
  ['.tools', ['button']],
  ['main', ['h1']],
]

/** @returns to be called after the page was drawn anew */
export function keepFocus(): () => void {
  let last: { readonly element: Element; readonly column: string | null; readonly homes: readonly Element[] } | null =
    null
  document.addEventListener('focusin', ({ target }) => {
    // a cell that was written in is given the focus again by its table
    if (!(target instanceof Element) || target.closest('td.edit') !== null) {
      last = null
      return
    }
    const homes: Element[] = []
    for (let at = target.parentElement; at !== null; at = at.parentElement) homes.push(at)
    last = { element: target, column: target.getAttribute('data-file-column'), homes }
  })
  return () => {
    const { activeElement } = document
    if (last === null || last.element.isConnected || (activeElement !== null && activeElement !== document.body)) return
    // a column of the file may be elsewhere in the table now
    const moved = last.column === null ? null : document.querySelector(`.grid [data-file-column="${last.column}"]`)
    const heir = moved ?? heirOf(last.homes)
    if (heir instanceof HTMLElement) heir.focus()
  }
}

function heirOf(homes: readonly Element[]): Element | null {
  for (const home of homes) {
    if (!home.isConnected) continue
    const wanted = HOMES.find(([is]) => home.matches(is))?.[1] ?? []
    for (const one of wanted) {
      const found = home.querySelector(one)
      if (found !== null) return found
    }
  }
  return null
}
