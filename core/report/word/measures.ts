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
