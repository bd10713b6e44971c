/** The few signs of the page, drawn in the colour of the text beside them. */

const PATHS = {
  done: 'M4 10.5l4 4 8-9',
  trouble: 'M10 2.5a7.5 7.5 0 1 1 0 15a7.5 7.5 0 0 1 0-15M10 6v5M10 13.8v.1',
  lock: 'M5 9V6.5a5 5 0 0 1 10 0V9M4 9h12v8.5H4z',
  before: 'M12.5 4l-6 6 6 6',
  after: 'M7.5 4l6 6-6 6',
  larger: 'M10 4v12M4 10h12',
  smaller: 'M4 10h12',
} as const

/** Never the only sign of anything: a word is always beside it, or in the label of its button. */
export function Icon({ name }: { readonly name: keyof typeof PATHS }) {
  return (
    <svg class="i" aria-hidden="true" viewBox="0 0 20 20">
      <path d={PATHS[name]} />
    </svg>
  )
}
