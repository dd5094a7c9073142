/** Reads a stream of bytes up to marks, holding no more of it than one chunk and the length of a mark. */
export class Source {
  readonly #chunks: AsyncIterator<Uint8Array>
  #held: Buffer

  /** `before` counts as the beginning of the stream. */
  constructor(chunks: AsyncIterable<Uint8Array>, before = '') {
    this.#chunks = chunks[Symbol.asyncIterator]()
    this.#held = Buffer.from(before)
  }

  /** The bytes before the mark as they come; the mark itself is skipped. Throws SyntaxError when it never comes. */
  async *upTo(mark: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const at = this.#held.indexOf(mark)
      const ready = at < 0 ? this.#held.length - mark.length + 1 : at
      if (ready > 0) yield this.#held.subarray(0, ready)
      this.#held = this.#held.subarray(Math.max(0, ready) + (at < 0 ? 0 : mark.length))
      if (at >= 0) return
      await this.#more()
    }
  }

  /** Exactly this many bytes. Throws SyntaxError when there are fewer. */
  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#more()
    const taken = this.#held.subarray(0, count)
    this.#held = this.#held.subarray(count)
    return taken
  }

  async #more(): Promise<void> {
    const next = await this.#chunks.next()
    if (next.done) throw new SyntaxError('ends too early')
    this.#held = Buffer.concat([this.#held, next.value])
  }
}

/** All bytes at once. Throws SyntaxError when there are more than `cap`. */
export async function gathered(chunks: AsyncIterable<Buffer>, cap: number): Promise<Buffer> {
  const kept: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > cap) throw new SyntaxError('too long')
    kept.push(chunk)
  }
  return Buffer.concat(kept)
}
