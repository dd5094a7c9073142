import type { HostileFile } from './files.ts'

const megabyte = (unit: string) => Buffer.from(unit.repeat(Math.floor(1_000_000 / Buffer.byteLength(unit))))

const texts: Readonly<Record<string, readonly [file: string, bytes: () => Uint8Array]>> = {
  'blanks before a word': ['目标.txt', () => Buffer.from(`${' '.repeat(999_000)}x`)],
  'line ends alone': ['目标.txt', () => megabyte('\n')],
  'one line of a megabyte': ['目标.txt', () => megabyte('字')],
  'semicolons alone': ['目标.txt', () => megabyte('；')],
  'numbered items without end': ['目标.txt', () => megabyte('1、')],
  'bytes of no text': ['目标.txt', () => Buffer.alloc(1_000_000, 0xff)],
  'half of every character': [
    '目标.txt',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(999_998, 0xd8)]),
  ],
  'zeros alone': ['目标.txt', () => Buffer.alloc(1_000_000)],
  'commas alone': ['名单.csv', () => megabyte(',')],
  'quotation marks alone': ['名单.csv', () => megabyte('"')],
  'very many lines': ['名单.csv', () => megabyte('县局,周敏,13800005555\n')],
  'an answer of just the length': ['目标.txt', () => Buffer.from('全年办展演36场，'.repeat(2000))],
}

export const hostileTexts: readonly HostileFile[] = Object.entries(texts).map(([name, [file, bytes]]) => ({
  name: `a text: ${name}`,
  file,
  bytes,
}))
