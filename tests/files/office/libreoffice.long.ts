import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { convertOld } from '../../../bot/files/office/convert.ts'
import { officeProgram } from '../../../bot/files/office/program.ts'
import { openPapers } from '../../../bot/files/papers.ts'
import { cellText, type Page } from '../../../core/paper/page.ts'
import { tablesOf, texts } from '../../paper/made.ts'

const program = officeProgram(process.env)
const sample = readFileSync(new URL('../../paper/samples/seismic.doc', import.meta.url))
const truth = JSON.parse(readFileSync(new URL('../../paper/samples/seismic.truth.json', import.meta.url), 'utf8'))

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'ziping-office-test-'))
  onTestFinished(() => rmSync(made, { recursive: true }))
  return made
}

/** LibreOffice's folder for what it makes at its first start. */
const profile = mkdtempSync(join(tmpdir(), 'ziping-office-profile-'))
afterAll(() => rmSync(profile, { recursive: true }))

/** A file in another format, made by LibreOffice without any of our settings. */
async function madeAs(format: string, name: string, content: string, ...reading: readonly string[]) {
  const place = folder()
  writeFileSync(join(place, name), content)
  const out = join(place, 'out')
  mkdirSync(out)
  const args = [
    `-env:UserInstallation=${pathToFileURL(profile).href}`,
    '--headless',
    ...reading,
    '--convert-to',
    format,
    '--outdir',
    out,
    join(place, name),
  ]
  await promisify(execFile)(program ?? '', args, { timeout: 300_000 })
  return readFileSync(join(out, `${name.split('.')[0]}.${format}`))
}

async function opened(name: string, bytes: Uint8Array) {
  return openPapers(name, bytes, await convertOld(openPapers(name, bytes).old))
}

const bare = (text: string) => text.replace(/\s/g, '')
/** Every text of a page, without blanks. */
const textsOf = (page: Page) =>
  [...texts(page), ...tablesOf(page).flatMap(({ grid }) => grid.flat().map(cellText))].map(bare)
const dated = (value: string) => value.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/, '$1年$2月$3日')

describe.skipIf(program === undefined)('LibreOffice, if it is installed,', () => {
  test('makes a document with every value of the filing from an old Word file in an archive, beside new files and broken ones', async () => {
    const marked = Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('WordDocument\0', 'utf16le')])
    const archive = zipSync({
      '附件一.doc': sample,
      '附件二.doc': marked,
      '附件三.txt': Buffer.from('三'),
      '附件四.doc': Buffer.concat([sample.subarray(0, 10_000), Buffer.alloc(5000), sample.subarray(15_000)]),
    })
    const { documents, refused } = await opened('县局.zip', archive)
    expect(documents.map(({ name }) => name)).toEqual(['附件一.doc', '附件三.txt'])
    expect(refused).toEqual(['附件二.doc', '附件四.doc'].map((name) => ({ name, why: 'unconverted' })))
    const said = (documents[0]?.pages ?? []).flatMap(textsOf)
    const values = Object.values<string>(truth.facts).flatMap((value) => dated(value).split('\n').map(bare))
    expect(values.length).toBeGreaterThan(80)
    expect(
      values.filter((value) => !said.some((text) => text.includes(value) || Number(text) === Number(value))),
    ).toEqual([])
  })

  test('reads .xls as well', async () => {
    // Commas, quotation marks, UTF-8, by LibreOffice's numbers.
    const utf8 = '--infilter=CSV:44,34,76'
    const sheet = await opened('表.xls', await madeAs('xls', 'sheet.csv', '公务接待,3.93\n会议费,12.5\n', utf8))
    expect(sheet.documents[0]?.pages.flatMap(textsOf)).toEqual(['公务接待', '3.93', '会议费', '12.5'])
  })
})

describe.skipIf(program === undefined)('a file that links to a server and to a file of this machine', () => {
  let server: Server
  let asked: string[] = []
  let address: string
  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.end()
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const bound = server.address()
    address = `http://127.0.0.1:${typeof bound === 'object' ? bound?.port : ''}`
    return () => void server.close()
  })

  test.each(['doc', 'rtf'])('is converted from .%s without a single request, and without that file', async (format) => {
    const secret = join(folder(), 'secret.txt')
    writeFileSync(secret, '本机的秘密')
    const linking = await madeAs(format, 'linking.fodt', linkingDocument(address, pathToFileURL(secret).href))
    asked = []
    const { documents } = await opened(`报告.${format}`, linking)
    const said = documents[0]?.pages.flatMap(textsOf).join('')
    expect(said).toContain('办展演36场')
    expect(said).not.toContain('秘密')
    expect(asked).toEqual([])
  })
})

/** A document with a picture and a section from a server, and a section from a file. */
function linkingDocument(address: string, file: string): string {
  const names = ['office', 'text', 'drawing', 'xlink'].map((name) => {
    const uri = name === 'xlink' ? 'http://www.w3.org/1999/xlink' : `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`
    return `xmlns:${{ office: 'office', text: 'text', drawing: 'draw', xlink: 'xlink' }[name]}="${uri}"`
  })
  const picture = `<text:p><draw:frame><draw:image xlink:href="${address}/picture.png" xlink:type="simple"/></draw:frame></text:p>`
  const section = (at: string) =>
    `<text:section text:name="${at}"><text:section-source xlink:href="${at}"/><text:p>旧</text:p></text:section>`
  const body = `<text:p>办展演36场</text:p>${picture}${section(`${address}/section.odt`)}${section(file)}`
  return `<?xml version="1.0"?><office:document ${names.join(' ')} office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>${body}</office:text></office:body></office:document>`
}
