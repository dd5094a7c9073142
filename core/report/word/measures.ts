/** Lengths on paper, in twentieths of a point, which is Word's unit. */

export function millimetres(length: number): number {
  return Math.round((length / 25.4) * 72 * 20)
}

export function points(length: number): number {
  return Math.round(length * 20)
}

/** 3号, the size of the body, in points. */
export const bodySize = 16
/** The distance of characters at 28 to a line: 15.79 points. */
export const charPitch = 15.79
