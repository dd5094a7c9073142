import { type AnalysisResult, analyse } from 'scslre'
import type { Source } from './sources.ts'

/** A text to try an expression on: a beginning, a repeated unit, an end. */
export type Trial = { readonly before: string; readonly unit: string; readonly behind: string }

type Alternatives = AnalysisResult['parsed']['pattern']['alternatives']
type Element = Alternatives[number]['elements'][number]

/** What people type repeatedly, intentionally or not. */
const usual = [
  ...' \n\t\u3000',
  ...'1一A甲',
  ...'，、。；：！…·（）《》“"\'<>(){}[].,:;-/%的',
  '1、',
  '（1）',
  '一是',
  '1,234',
  '\uFFFC',
]
/** Nothing, a foreign character, a digit. */
const tails = ['', '※', '1']

/**
 * The repetitions on which an expression is tried: of usual units, of its own characters, and of what each of its parts
 * repeats.
 */
export function trialsFor({ source, flags }: Source): Trial[] {
  const { pattern } = analyse({ source, flags }).parsed
  const signs = [...new Set([...usual, ...signsIn(pattern.alternatives)])]
  const matching = (element: Element) => signs.filter((sign) => matches(element.raw, flags, sign)).slice(0, 4)
  const starts = [...signs.map((unit) => ({ before: '', unit })), ...repeatsIn(pattern.alternatives, '', matching)]
  const trials = starts.flatMap(({ before, unit }) => tails.map((behind) => ({ before, unit, behind })))
  const told = new Set<string>()
  return trials.filter((trial) => !told.has(JSON.stringify(trial)) && told.add(JSON.stringify(trial)))
}

/** Whether an expression repeats anything; any other takes the same time at every position of a text. */
export function repeats(source: string): boolean {
  return /[*+]|\{\d+,/.test(source)
}

type Start = Omit<Trial, 'behind'>
type Matching = (element: Element) => readonly string[]

/** Each repeated part, with the shortest text that leads to it; and each alternative as a whole. */
function repeatsIn(alternatives: Alternatives, before: string, matching: Matching): Start[] {
  return alternatives.flatMap(({ elements }) => {
    let said = before
    const found = elements.flatMap((element) => {
      const inner = startsIn(element, said, matching)
      said += sample(element, matching)
      return inner
    })
    return said === '' || said.length > longest ? found : [...found, { before: '', unit: said }]
  })
}

const longest = 40

function startsIn(element: Element, before: string, matching: Matching): Start[] {
  if (element.type === 'Quantifier') {
    const own =
      'alternatives' in element.element ? samples(element.element.alternatives, matching) : matching(element.element)
    return [...own.map((unit) => ({ before, unit })), ...startsIn(element.element, before, matching)].filter(
      ({ unit }) => unit,
    )
  }
  return 'alternatives' in element ? repeatsIn(element.alternatives, before, matching) : []
}

function samples(alternatives: Alternatives, matching: Matching): string[] {
  return alternatives.slice(0, 4).map(({ elements }) => elements.map((inner) => sample(inner, matching)).join(''))
}

/** A short text that an element matches; empty for lookarounds. */
function sample(element: Element, matching: Matching): string {
  if (element.type === 'Character') return String.fromCodePoint(element.value)
  if (element.type === 'CharacterClass' || element.type === 'CharacterSet') return matching(element)[0] ?? ''
  if (element.type === 'Quantifier')
    return sample(element.element, matching).repeat(Math.min(20, Math.max(1, element.min)))
  return element.type === 'Group' || element.type === 'CapturingGroup'
    ? (samples(element.alternatives, matching)[0] ?? '')
    : ''
}

/** Every single character in an expression; of a class, only the first. */
function signsIn(alternatives: Alternatives): string[] {
  const inElement = (element: Element): string[] => {
    if (element.type === 'Character') return [String.fromCodePoint(element.value)]
    if (element.type === 'Quantifier') return inElement(element.element)
    if ('alternatives' in element) return signsIn(element.alternatives)
    if (element.type !== 'CharacterClass' || element.unicodeSets) return []
    return element.elements
      .flatMap((one) => ('value' in one && typeof one.value === 'number' ? [String.fromCodePoint(one.value)] : []))
      .slice(0, 3)
  }
  return alternatives.flatMap(({ elements }) => elements.flatMap(inElement)).slice(0, 60)
}

function matches(raw: string, flags: string, sign: string): boolean {
  return new RegExp(`^(?:${raw})$`, flags.replace(/[gy]/g, '')).test(sign)
}
