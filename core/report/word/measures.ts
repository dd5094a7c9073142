/** Lengths on paper, in twentieths of a point as Word counts them. */

export function millimetres(length: number): number {
  return Math.round((length / 25.4) * 72 * 20)
}

export function points(length: number): number {
  return Math.round(length * 20)
}

/** 3号, the size of the body, in points. */
export const bodySize = 16
/** 28 characters to a line are 15.79 points apart. */
export const charPitch = 15.79

export const paper = { width: millimetres(210), height: millimetres(297) } as const

/** GB/T 9704; a page on its side keeps the wide margin where it is bound. */
export const margins = {
  portrait: { top: 37, bottom: 35, left: 28, right: 26 },
  landscape: { top: 28, bottom: 26, left: 37, right: 35 },
} as const

/** The width between the margins. */
export function textWidth(orientation: keyof typeof margins): number {
  const { left, right } = margins[orientation]
  return millimetres((orientation === 'portrait' ? 210 : 297) - left - right)
}
