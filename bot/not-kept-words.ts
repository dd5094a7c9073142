/**
 * The message to a person whose message could not be stored, by SQLite's error code; what was stored before is safe. A
 * message that `comesAgain` must not be sent again, or it would be taken twice.
 */
export function notKeptWords(code = '', comesAgain = false): string {
  const [, once, again] = sentences.find(([codes]) => codes.test(code)) ?? usual
  return comesAgain ? again : once
}

type Sentences = readonly [code: RegExp, once: string, again: string]

const usual: Sentences = [
  /^/,
  '刚才出了点问题，这条没填上，以前的都在。请再发一次；还不行，请告诉管理员。',
  '刚才出了点问题，这条还没填上，以前的都在。不用重发，过一会儿会自己再收一次。',
]
const damaged = '这条没填上：数据文件有损坏。请先别接着填，告诉管理员。'
const sentences: readonly Sentences[] = [
  [
    /^SQLITE_FULL$/,
    '这条没填上：存数据的磁盘满了。以前的都在。请告诉管理员，腾出空间后再发一次。',
    '这条还没填上：存数据的磁盘满了。以前的都在。请告诉管理员；不用重发，腾出空间后会自己再收一次。',
  ],
  [
    /^SQLITE_(?:IOERR|READONLY|CANTOPEN)/,
    '这条没填上：存数据的磁盘写不进去。请告诉管理员，修好后再发一次。',
    '这条还没填上：存数据的磁盘写不进去。请告诉管理员；不用重发，修好后会自己再收一次。',
  ],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, damaged, damaged],
]
