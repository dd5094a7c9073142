/** Labels of buttons for a text that may be meant for another row. */
export const meantLabels = { into: '填到', here: '就填在这里' } as const
