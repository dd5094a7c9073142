import type { Board } from '../../core/bureau/board.ts'

/** The messages about the board's files. */
export const boardFileWords = {
  name: ({ year, now }: Board, kind: 'png' | 'xlsx', part?: number) =>
    `${year}年度绩效自评进度${now.slice(5, 10).replace('-', '')}${part === undefined ? '' : `（${part}）`}.${kind}`,
  done: { picture: '进度图画好了，最慢的在前。', workbook: '进度表好了，最慢的在前。' },
  noFont: '这台电脑上没有中文字体，画不了图，先发表格。请管理员装上中文字体。',
} as const
