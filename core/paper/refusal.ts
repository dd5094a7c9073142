/**
 * Why a file cannot be read: it has a DTD, exceeds the limits, is not well-formed XML, or lacks a part that it names.
 */
export type Refusal = 'doctype' | 'tooMuch' | 'broken' | 'missing'

export class PaperRefusedError extends Error {
  readonly why: Refusal

  constructor(why: Refusal) {
    super(why)
    this.why = why
  }
}
