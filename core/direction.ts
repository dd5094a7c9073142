/** Directions of a target. */
export type Direction = 'atLeast' | 'atMost' | 'equal' | 'qualitative'
