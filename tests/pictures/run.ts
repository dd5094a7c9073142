import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Settings } from 'luxon'
import { pictureOfBoard } from './bureau.ts'
import { pictureOfChat, pictureOfDesk, pictureOfForm, pictureOfPhone } from './chat.ts'
import { pictureOfReport } from './paper.ts'

const folder = new URL('../../bot/manual/pictures/', import.meta.url)

/** The first annex in the report. */
const annexPage = 1

/** The pictures by name: two of the README, and those of the manuals. */
const pictures: Readonly<Record<string, () => Promise<Buffer>>> = {
  chat: pictureOfChat,
  annex: () => pictureOfReport(annexPage),
  'page-desk': pictureOfDesk,
  'page-phone': pictureOfPhone,
  'page-form': pictureOfForm,
  'page-bureau': pictureOfBoard,
}

/** Makes the pictures, or those that are named, from the running program; needs chromium, LibreOffice, pdftoppm and Chinese fonts. */
async function main(): Promise<void> {
  Settings.now = () => Date.parse('2024-06-20T01:00:00.000Z')
  const named = process.argv.slice(2)
  for (const [name, make] of Object.entries(pictures)) {
    if (named.length === 0 || named.includes(name)) keep(`${name}.png`, await make())
  }
}

function keep(name: string, bytes: Buffer): void {
  const file = fileURLToPath(new URL(name, folder))
  writeFileSync(file, bytes)
  process.stdout.write(`${file} ${Math.round(bytes.length / 1000)} kB\n`)
}

await main()
