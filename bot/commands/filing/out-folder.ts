import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { CommandError } from './command-error.ts'
import { checkPlace, writeWhole } from './write-whole.ts'

const option = '--out'
const mostNamed = 5

/** The folder that a command writes into; it is made with the first file, and what it replaces is told. */
export class OutFolder {
  readonly path: string
  readonly #replaced: string[] = []
  #written = 0

  /** Refuses a path where no folder can be, or that is what is read. */
  constructor(out: string, source: string) {
    this.path = resolve(out)
    const found = statSync(this.path, { throwIfNoEntry: false })
    if (found && !found.isDirectory())
      throw new CommandError(`${option} 是一个文件。请写一个文件夹，或以 .json 结尾的文件名。`)
    if (this.path === resolve(source)) throw new CommandError(`${option} 就是要读的文件夹。请换一个文件夹。`)
    checkPlace(found ? join(this.path, 'summary.json') : this.path, source, option)
  }

  get written(): number {
    return this.#written
  }

  write(name: string, content: string | Uint8Array): void {
    mkdirSync(this.path, { recursive: true })
    const path = join(this.path, name)
    if (dirname(path) !== this.path) throw new Error('a name that leads out of its folder')
    if (existsSync(path)) this.#replaced.push(name)
    writeWhole(path, content, option)
    this.#written += 1
  }

  /** Names what stood there before. */
  tellReplaced(): void {
    if (this.#replaced.length === 0) return
    const some = this.#replaced.slice(0, mostNamed).join('、')
    const rest = this.#replaced.length > mostNamed ? ' 等' : ''
    process.stderr.write(`换掉了 ${option} 里原有的 ${this.#replaced.length} 个文件：${some}${rest}\n`)
  }
}
