/** The questions that are measured. */
export const places = [1, 30, 60, 120] as const

export const contenders = ['ziping', 'conversations', 'conversations, asking only', 'plain row'] as const

export type ContenderName = (typeof contenders)[number]
