import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Settings } from 'luxon'
import { pictureOfChat } from './chat.ts'
import { pictureOfReport } from './paper.ts'

const folder = new URL('../../bot/manual/pictures/', import.meta.url)

/** The first annex in the report. */
const annexPage = 1

/** Makes the pictures of the README from the running program; needs chromium, LibreOffice, pdftoppm and Chinese fonts. */
async function main(): Promise<void> {
  Settings.now = () => Date.parse('2024-06-20T01:00:00.000Z')
  keep('chat.png', await pictureOfChat())
  keep('annex.png', await pictureOfReport(annexPage))
}

function keep(name: string, bytes: Buffer): void {
  const file = fileURLToPath(new URL(name, folder))
  writeFileSync(file, bytes)
  process.stdout.write(`${file} ${Math.round(bytes.length / 1000)} kB\n`)
}

await main()
