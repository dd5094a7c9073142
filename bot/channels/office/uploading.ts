import { uploadsSince } from '../../../db/page/uploads.ts'
import type { Store } from '../../../db/store.ts'
import { limits } from './limits.ts'
import { Refusal } from './people/refusal.ts'

/** Counts current uploads, so that a few people cannot fill the server. */
export class Uploading {
  readonly #underWay = new Map<number, number>()
  #all = 0

  /** Runs an upload of this person. Throws Refusal 429 if too many are under way. */
  async run<T>(chat: number, work: () => Promise<T>): Promise<T> {
    const own = this.#underWay.get(chat) ?? 0
    if (own >= limits.uploadsOfOne) throw new Refusal(429, '您还有文件正在发送，等它发完再发这一个。', 5)
    if (this.#all >= limits.uploadsAtOnce) throw new Refusal(429, '现在发文件的人多，请过一会儿再发这一个。', 10)
    this.#count(chat, own + 1)
    try {
      return await work()
    } finally {
      this.#count(chat, (this.#underWay.get(chat) ?? 1) - 1)
    }
  }

  #count(chat: number, now: number): void {
    this.#all += now - (this.#underWay.get(chat) ?? 0)
    if (now === 0) this.#underWay.delete(chat)
    else this.#underWay.set(chat, now)
  }
}

/** Throws Refusal 413 for a file that is too large, 429 if a person sends more than a day's quota. */
export function refuseTooMuch(store: Store, chat: number, size: number, now: number): void {
  const { bytes, files, period } = limits.quota
  if (size > limits.sent) throw new Refusal(413, '文件太大，最多20MB。')
  // Files sent while the clock was ahead no longer count.
  const sent = uploadsSince(store, chat, now - period).filter(({ at }) => at <= now)
  let sum = sent.reduce((all, one) => all + one.size, size)
  let count = sent.length + 1
  let left = 0
  for (const one of sent) {
    if (sum <= bytes && count <= files) break
    sum -= one.size
    count -= 1
    left = Math.ceil((one.at + period - now) / 1000)
  }
  if (left > 0)
    throw new Refusal(429, `一天最多发${files}个文件、共${bytes / 1e6}MB，请过${lengthOf(left)}再发。`, left)
}

function lengthOf(time: number): string {
  return time < 3600 ? `${Math.ceil(time / 60)}分钟` : `${Math.ceil(time / 3600)}小时`
}
