import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const needed = {
  soffice: ['--version', 'libreoffice-writer'],
  pdftotext: ['-v', 'poppler-utils'],
  'fc-list': ['--version', 'fontconfig'],
} as const
const fonts = {
  'Noto Serif CJK SC': 'fonts-noto-cjk',
  'AR PL KaitiM GB': 'fonts-arphic-gkai00mp',
  'AR PL SungtiL GB': 'fonts-arphic-gbsn00lp',
} as const
const aliases = fileURLToPath(new URL('../../fixtures/fonts.conf', import.meta.url))

/** The Debian packages needed for laying out pages that are missing here. */
export function missingPackages(): string[] {
  const programs = Object.entries(needed).filter(([program, [flag]]) => !runs(program, flag))
  const families = Object.entries(fonts).filter(
    ([family]) => !runs('sh', '-c', `fc-list : family | grep -q "${family}"`),
  )
  return [...programs.map(([, [, debian]]) => debian), ...families.map(([, debian]) => debian)]
}

function runs(program: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The text of each page of Word files, as LibreOffice lays them out. */
export function layOut(files: ReadonlyMap<string, Uint8Array>): Map<string, string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-pages-'))
  try {
    const paths = [...files].map(([, bytes], at) => written(join(folder, `${at}.docx`), bytes))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    const env = { ...process.env, FONTCONFIG_FILE: aliases }
    const convert = [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder]
    execFileSync('soffice', [...convert, ...paths], { env, stdio: 'ignore', timeout: 600_000 })
    return new Map([...files.keys()].map((name, at) => [name, pagesOf(join(folder, `${at}.pdf`))]))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function written(path: string, bytes: Uint8Array): string {
  writeFileSync(path, bytes)
  return path
}

function pagesOf(pdf: string): string[] {
  const text = pdf.replace(/pdf$/, 'txt')
  execFileSync('pdftotext', ['-layout', pdf, text])
  return readFileSync(text, 'utf8')
    .split('\f')
    .slice(0, -1)
    .map((page) => page.replace(/[ \t]/g, ''))
}
