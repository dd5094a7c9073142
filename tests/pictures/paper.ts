import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { makeReport } from '../../bot/documents.ts'
import { correctFiling, department } from '../fixtures/correct.ts'
import { form, year } from '../fixtures/facts.ts'

const aliases = fileURLToPath(new URL('../fixtures/fonts.conf', import.meta.url))

/** Dots to the inch: wide enough to read the figures of an annex. */
const resolution = '90'

/** One page of the finished report in grey, as LibreOffice lays it out; pages count from 1. */
export async function pictureOfReport(page: number): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'ziping-pictures-'))
  try {
    const filing = { facts: correctFiling(), year, department }
    writeFileSync(join(folder, 'report.docx'), await makeReport(form, filing, { findings: [] }))
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
    run('soffice', profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, 'report.docx'))
    const only = ['-f', String(page), '-l', String(page), '-singlefile']
    run('pdftoppm', '-png', '-gray', '-r', resolution, ...only, join(folder, 'report.pdf'), join(folder, 'page'))
    return readFileSync(join(folder, 'page.png'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function run(program: string, ...args: readonly string[]): void {
  execFileSync(program, args, { env: { ...process.env, FONTCONFIG_FILE: aliases }, stdio: 'ignore', timeout: 600_000 })
}
