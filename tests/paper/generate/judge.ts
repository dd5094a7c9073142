import { patternOf } from '../../../core/address.ts'
import { formOf } from '../../../core/editions/index.ts'
import type { Form } from '../../../core/form.ts'
import type { FilingRead, NoFiling } from '../../../core/paper/filing/filing-read.ts'
import { agrees } from './agree.ts'
import type { Truth } from './truth.ts'

export type Judgement = {
  /** How many of the truth's facts and blanks were placed, and how many there are. */
  readonly placed: number
  readonly expected: number
  /** A value that differs, or that should not be there. */
  readonly wrong: readonly string[]
  /** Texts in none of the three lists. */
  readonly silent: readonly string[]
  /** Facts that were not placed. */
  readonly missing: readonly string[]
}

type Placed = ReadonlyMap<string, string>

/** Compares a reading with the truth; `printed` gives a cell's text in the file if that is not its canonical text. */
export function judge(
  read: FilingRead | NoFiling,
  truth: Truth,
  printed: ReadonlyMap<string, string> = new Map(),
): Judgement {
  const expected = [...Object.entries(truth.facts), ...truth.blank.map((at) => [at, ''] as const)]
  if ('none' in read)
    return { placed: 0, expected: expected.length, wrong: [], silent: [], missing: expected.map(([at]) => at) }
  const placed = new Map(read.placed.map(({ at, value }) => [at, value]))
  const missing = expected.filter(([at, value]) => !isPlaced(placed, at, value)).map(([at]) => at)
  const told = [...read.doubts, ...read.unread].map(({ text }) => bare(text))
  const said = [...told, ...placed.values()].map(bare)
  const isTold = (text: string, where: readonly string[]) =>
    text.split('\n').every((line) => isOneTold(text, where) || isOneTold(line, where))
  const isOneTold = (text: string, where: readonly string[]) =>
    where.some((one) => one.includes(bare(text)) || (one !== '' && Number(one) === Number(bare(text))))
  const sections = read.placed.filter(({ at }) => at.startsWith('report.sections.')).map(({ value }) => bare(value))
  const silent = missing.flatMap((at) => {
    const text = printed.get(at) ?? truth.facts[at] ?? ''
    return text === '' || isTold(text, isInProse(at) ? [...told, ...sections] : told) ? [] : [text]
  })
  return {
    placed: expected.length - missing.length,
    expected: expected.length,
    wrong: [...wrongHead(read, truth), ...wrongCells(read, placed, truth)],
    silent: [...silent, ...truth.say.filter((text) => !isTold(text, said))],
    missing: [...missing, ...(read.department === '' && truth.department !== '' ? ['department'] : [])],
  }
}

/** A cell stated in the report's sentences: it is reported with the section of the sentence. */
function isInProse(at: string): boolean {
  return /^(?:unit|report)\.|^base\.procurement\.(?:goods|works|services)$/.test(at)
}

function wrongHead({ form, year, department }: FilingRead, truth: Truth): string[] {
  const edition = form.edition.id
  const pairs = [
    ['edition', edition, truth.edition],
    ['year', `${year}`, `${truth.year}`],
    ['department', department, truth.department],
  ] as const
  return pairs
    .filter(([, got, meant]) => got !== meant && got !== '')
    .map(([what, got, meant]) => `${what}: ${got} instead of ${meant}`)
}

function wrongCells({ placed: all }: FilingRead, placed: Placed, truth: Truth): string[] {
  const form = formOf(truth.edition)
  if (!form) throw new Error(`no edition ${truth.edition}`)
  const twice = all.map(({ at }) => at).filter((at, index, ats) => ats.indexOf(at) !== index)
  const differing = [...placed].flatMap(([at, value]) => {
    const why = form ? wrongAt(form, placed, truth, at, value) : undefined
    return why === undefined ? [] : [`${at}: ${JSON.stringify(value)} ${why}`]
  })
  return [...twice.map((at) => `${at}: placed twice`), ...differing]
}

/** Why a placed value is wrong; undefined if it is correct. */
function wrongAt(form: Form, placed: Placed, truth: Truth, at: string, value: string): string | undefined {
  if (at === 'report.sections.original') return undefined
  if (isMeasurePart(at)) return wrongMeasure(form, placed, truth, at)
  const stated = meantAt(truth, at)
  if (stated === undefined) return isOwn(truth, at) ? 'stands where nothing was printed' : 'is no cell of the truth'
  return agrees(form, at, value, stated) ? undefined : `instead of ${JSON.stringify(stated)}`
}

function meantAt({ facts, blank, may }: Truth, at: string): string | undefined {
  if (at === 'unit.duties') return facts['unit.duties'] ?? facts['report.sections.duties']
  return facts[at] ?? (blank.includes(at) ? '' : may[at])
}

function isOwn({ not }: Truth, at: string): boolean {
  return not.some((prefix) => at.startsWith(prefix.replace(/\*$/, '')))
}

function isMeasurePart(at: string): boolean {
  return /\.indicators\.\w+\.\d+\.(?:target|actual|direction|unit)$/.test(at)
}

/** A target is placed as printed, or as number, direction and unit. */
function wrongMeasure(form: Form, placed: Placed, truth: Truth, at: string): string | undefined {
  const row = at.slice(0, at.lastIndexOf('.'))
  const column = at.endsWith('.actual') ? 'actual' : 'target'
  const stated = meantAt(truth, `${row}.${column}`)
  if (stated === undefined) return 'is no cell of the truth'
  const [value = '', direction, unit] = [column, 'direction', 'unit'].map((one) => placed.get(`${row}.${one}`))
  const target = meantAt(truth, `${row}.target`)
  return measureAgrees(form, at, { value, direction, unit }, stated, target ?? '')
    ? undefined
    : `instead of ${JSON.stringify(stated)}`
}

type Given = { readonly value: string; readonly direction: string | undefined; readonly unit: string | undefined }

function measureAgrees(form: Form, at: string, given: Given, stated: string, target: string): boolean {
  const { sign, number, unit } = partsOf(stated)
  const [value, words] = [bare(given.value), number === ''] as const
  const whole = agrees(form, at, given.value, stated)
  const isActual = at.endsWith('.actual')
  const meant = partsOf(target)
  if (given.direction && !directions(meant.sign, meant.number === '', at).includes(given.direction)) return false
  if (given.unit && bare(given.unit) !== bare(meant.unit)) return false
  if (whole || words) return whole
  const parts = partsOf(value)
  const sameUnit = isActual
    ? unit === '' || meant.unit === unit || parts.unit === unit
    : (given.unit ?? parts.unit) === unit
  return (
    Number(parts.number) === Number(number) &&
    sameUnit &&
    (isActual || sign === '' || given.direction !== undefined || parts.sign === sign)
  )
}

/** `≥12件` split into its parts; words have no number. */
function partsOf(text: string): { sign: string; number: string; unit: string } {
  const [, sign = '', number = '', unit = ''] = /^([≥≤=＝>＞<＜]?)(\d+(?:\.\d+)?)(\D*)$/.exec(bare(text)) ?? []
  return { sign, number, unit }
}

/** The possible directions of a sign; a number without one depends on its table. */
function directions(sign: string, words: boolean, at: string): readonly string[] {
  if (words) return ['qualitative']
  if (sign === '') return /cost/i.test(patternOf(at)) ? ['atMost'] : ['atLeast']
  return { '≥': ['atLeast'], '≤': ['atMost'], '=': ['equal'], '＝': ['equal'] }[sign] ?? []
}

function isPlaced(placed: Placed, at: string, value: string): boolean {
  if (placed.has(at)) return true
  if (at === 'report.sections.duties' && placed.has('unit.duties')) return true
  if (!at.startsWith('report.sections.')) return false
  return bare(placed.get('report.sections.original') ?? '').includes(bare(value))
}

function bare(text: string): string {
  return text.replace(/\s/g, '')
}
