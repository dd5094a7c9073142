/** Told to a person whose message could not be kept, by what SQLite says of it; what was kept before is still there. */
export function notKeptWords(code = ''): string {
  return sentences.find(([codes]) => codes.test(code))?.[1] ?? usual
}

const usual = '刚才出了点问题，这条没有记下，以前的都在。请再发一次；还不行，请告诉管理员。'

const sentences: readonly (readonly [code: RegExp, words: string])[] = [
  [/^SQLITE_FULL$/, '这条没有记下：存数据的磁盘满了。以前的都在。请告诉管理员，腾出空间后再发一次。'],
  [/^SQLITE_(?:IOERR|READONLY|CANTOPEN)/, '这条没有记下：存数据的磁盘写不进去。请告诉管理员，修好后再发一次。'],
  [/^SQLITE_(?:CORRUPT|NOTADB)/, '这条没有记下：数据文件有损坏。请先别接着填，告诉管理员。'],
]
