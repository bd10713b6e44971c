/**
 * A value from outside, or the fault for which there is none. Faults are no diagnostics: the one who asked knows what the value was
 * for, and puts them into words. Stages return an `Outcome`, parts of the input are a `Checked`.
 */

/** @example const read: Attempt<Uint8Array, 'missing'> = { ok: false, fault: 'missing' } */
export type Attempt<T, Fault> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault }
