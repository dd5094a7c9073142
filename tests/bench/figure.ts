/** One measured figure; without a target it always holds. */
export type Figure = {
  readonly name: string
  readonly value: number
  readonly unit: string
  readonly target: string | null
  readonly holds: boolean
}

type Target = { readonly most: number } | { readonly least: number }

/** A figure, and whether what was measured is within its target. */
export function figure(name: string, measured: number, unit: string, target?: Target): Figure {
  const value = rounded(measured)
  if (!target) return { name, value, unit, target: null, holds: true }
  if ('most' in target) return { name, value, unit, target: `≤ ${target.most}`, holds: measured <= target.most }
  return { name, value, unit, target: `≥ ${target.least}`, holds: measured >= target.least }
}

/** The value below which this share of the samples lies; NaN without samples. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

export function median(samples: readonly number[]): number {
  return percentile(samples, 0.5)
}

/** Three significant digits; whole numbers from a thousand on. */
function rounded(value: number): number {
  return Math.abs(value) >= 1000 ? Math.round(value) : Number(value.toPrecision(3))
}

/** The milliseconds that work took. */
export async function timed(work: () => unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}
