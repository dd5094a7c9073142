import { readFileSync } from 'node:fs'
import { filingOf } from '../paper/generate/filing/random.ts'
import { type File, paperOf } from '../paper/generate/paper.ts'

/** A filing on real paper, with what an import should find. */
export function sampleOf(name: string): { readonly bytes: Uint8Array; readonly truth: SampleTruth } {
  const file = (of: string) => readFileSync(new URL(`../paper/samples/${of}`, import.meta.url))
  return { bytes: file(name), truth: JSON.parse(file(`${name.split('.')[0]}.truth.json`).toString()) }
}

export type SampleTruth = {
  readonly facts: Readonly<Record<string, string>>
  readonly blank: readonly string[]
  readonly not: readonly string[]
  readonly year: number
  readonly department: string
  readonly edition: string
}

/** The annexes of a random department, one file each. */
export function annexesOf(seed: number): { readonly department: string; readonly files: readonly File[] } {
  const filing = filingOf(seed)
  return { department: filing.department, files: paperOf(filing, 'a file an annex').files }
}
