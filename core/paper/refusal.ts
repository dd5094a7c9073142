/** Why a file cannot be read: a DTD, more than the limits, no well-formed XML, or a part that it names and lacks. */
export type Refusal = 'doctype' | 'tooMuch' | 'broken' | 'missing'

export class PaperRefusedError extends Error {
  readonly why: Refusal

  constructor(why: Refusal) {
    super(why)
    this.why = why
  }
}
