import type { SKRSContext2D } from '@napi-rs/canvas'
import {
  type Board,
  type BoardLine,
  countStages,
  percentOf,
  stageOf,
  stuckFirst,
  stuckOn,
} from '../../core/bureau/board.ts'
import { shortened } from '../../core/values/shortened.ts'
import { headWords, lateWords, quietWords, scoreWords, stageWords, stuckWords } from './board-words.ts'
import { colours, dark, grey, light, pale, warn } from './colours.ts'

/** The width for a phone held upright: readable without zooming. */
const width = 1080
const margin = 40
const top = 360
const row = 88
/** How many departments one picture shows; a chat makes longer pictures too small to read. */
const perPicture = 30
const bar = { x: 600, width: 250, height: 30 }

/** The names of fonts with Chinese characters on various systems, best first. */
const families: readonly RegExp[] = [
  /^(Noto Sans CJK|Source Han Sans|思源黑体)/,
  /^(PingFang|Hiragino Sans GB|Microsoft YaHei|微软雅黑)/,
  /^(WenQuanYi|文泉驿|Droid Sans Fallback|SimHei|黑体)/,
  /(CJK|Song|Sungti|Kai|SimSun|宋体)/,
]

type Page = { readonly lines: readonly BoardLine[]; readonly from: number; readonly words: string }

/** The board as pictures, the most stuck first; none if the machine has no font with Chinese characters. */
export async function drawBoard(board: Board): Promise<Uint8Array[]> {
  const { createCanvas, GlobalFonts } = await import('@napi-rs/canvas')
  const font = fontAmong(GlobalFonts.families.map(({ family }) => family))
  if (font === undefined) return []
  const pictures: Uint8Array[] = []
  for (const page of pagesOf(board)) {
    const canvas = createCanvas(width, top + Math.max(1, page.lines.length) * row + margin)
    new Picture(canvas.getContext('2d'), font).draw(board, page)
    pictures.push(await canvas.encode('png'))
  }
  return pictures
}

/** The font for pictures. */
export function fontAmong(known: readonly string[]): string | undefined {
  return families.flatMap((family) => known.find((one) => family.test(one)) ?? [])[0]
}

function pagesOf(board: Board): Page[] {
  const lines = stuckFirst(board)
  const pages = Math.max(1, Math.ceil(lines.length / perPicture))
  return Array.from({ length: pages }, (_, page) => ({
    lines: lines.slice(page * perPicture, (page + 1) * perPicture),
    from: page * perPicture + 1,
    words: pages > 1 ? ` ${page + 1}/${pages}` : '',
  }))
}

class Picture {
  readonly #context: SKRSContext2D
  readonly #font: string

  constructor(context: SKRSContext2D, font: string) {
    this.#context = context
    this.#font = font
    // Chooses the Chinese form of characters whose Japanese form is in the same font.
    context.lang = 'zh-CN'
  }

  draw(board: Board, page: Page): void {
    const { width: wide, height: high } = this.#context.canvas
    this.#rect('#ffffff', 0, 0, wide, high)
    this.#head(board, page.words)
    for (const [at, line] of page.lines.entries()) this.#line(board, line, page.from + at, top + at * row)
  }

  #head(board: Board, page: string): void {
    const { title, total, limit = [] } = headWords(board)
    this.#write(`${title}${page}`, 44, dark, margin, 76)
    for (const [at, words] of [total, ...limit].entries()) this.#write(words, 30, grey, margin, 130 + at * 44)
    const counts = countStages(board.lines)
    this.#shares(counts, board.lines.length)
    this.#legend(counts)
  }

  /** All departments as one bar, divided by stage. */
  #shares(counts: ReturnType<typeof countStages>, all: number): void {
    let x = margin
    for (const { stage, count } of counts) {
      const part = ((width - 2 * margin) * count) / all
      this.#rect(colours[stage], x, 202, part, 30)
      x += part
    }
  }

  #legend(counts: ReturnType<typeof countStages>): void {
    let [x, y] = [margin, 274]
    for (const { stage, count } of counts) {
      const text = `${stageWords(stage)} ${count}`
      const wide = 30 + this.#measure(text, 28) + 28
      if (x + wide > width - margin) [x, y] = [margin, y + 44]
      this.#rect(colours[stage], x, y - 22, 22, 22)
      this.#write(text, 28, dark, x + 30, y)
      x += wide
    }
  }

  /** The name and its bar, and below it what is holding the department up. */
  #line(board: Board, line: BoardLine, number: number, y: number): void {
    const percent = percentOf(line)
    if (number % 2 === 1) this.#rect(pale, 0, y, width, row)
    this.#write(String(number), 26, grey, margin, y + 38)
    this.#write(shortened(line.department, 18), 32, dark, margin + 64, y + 38, bar.x - margin - 80)
    this.#rect(light, bar.x, y + 14, bar.width, bar.height)
    this.#rect(colours[stageOf(line)], bar.x, y + 14, (bar.width * percent) / 100, bar.height)
    this.#write(`${percent}%`, 28, dark, bar.x + bar.width + 14, y + 39)
    this.#write(stageWords(stageOf(line)), 26, grey, bar.x + bar.width + 96, y + 39)
    const why = [stuckOn(line) === 'nothing' ? '' : stuckWords(line), quietWords(board, line), scoreWords(line)]
    this.#write(why.filter((part) => part !== '').join('，'), 26, grey, margin + 64, y + 74)
    const late = lateWords(board, line)
    this.#write(late, 26, late.startsWith('超期') ? warn : grey, bar.x, y + 74)
  }

  #measure(text: string, size: number): number {
    this.#context.font = `${size}px "${this.#font}"`
    return this.#context.measureText(text).width
  }

  #write(text: string, size: number, colour: string, x: number, y: number, most = width - margin / 2 - x): void {
    this.#context.font = `${size}px "${this.#font}"`
    this.#context.fillStyle = colour
    this.#context.fillText(text, x, y, most)
  }

  #rect(colour: string, x: number, y: number, wide: number, high: number): void {
    this.#context.fillStyle = colour
    this.#context.fillRect(x, y, wide, high)
  }
}
