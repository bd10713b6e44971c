/** How much a class list may hold: far more than any school has, far less than fills a computer's memory. */

const MEGABYTE = 2 ** 20

export const LIMITS = {
  /** Rows down to the last cell with anything in it, over all sheets that are read. */
  rows: 20_000,
  columns: 500,
  /** Cells with anything in them, over all sheets. */
  cells: 500_000,
  /** Of a file that isn't an archive. */
  fileBytes: 50 * MEGABYTE,
  /** By how much the parts of an archive may outgrow it when they are unpacked. */
  unpackedBytes: 100 * MEGABYTE,
  /** A part that shrank more than this is no table, once it is larger than `ratioFrom`. */
  ratio: 200,
  ratioFrom: 10 * MEGABYTE,
  archiveEntries: 2000,
} as const
