import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const documents = files.filter((file) => file.endsWith('.md') && file !== 'CHANGELOG.md')
const textOf = (file: string) => readFileSync(file, 'utf8').replace(/^```[\s\S]*?^```$/gm, '')

/** The rooms of the house: each tells what it is for, what it may import, how one adds to it, and why it is so. */
const rooms = [
  ...['core', 'db', 'prompts', 'bot', 'tests'],
  ...['core/checks', 'core/editions', 'core/paper', 'core/values', 'bot/channels/office'],
  ...foldersOf('bot').filter((folder) => folder !== 'bot/manual'),
]

function foldersOf(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
  return entries.flatMap((entry) => (entry.isDirectory() ? `${folder}/${entry.name}` : []))
}

/** The links of a document to files beside it. */
function linksOf(file: string): string[] {
  const links = textOf(file).matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)
  return [...links].map(([, link, source]) => link ?? source ?? '').filter((link) => !/^(?:https?:|#)/.test(link))
}

/** What a document names in code that reads as a path of ours: with an ending of ours, or within one of our folders. */
function pathsOf(file: string): string[] {
  const named = [...textOf(file).matchAll(/`([^`\s]+)`/g)].map(([, name]) => name ?? '')
  const isPath =
    /^[\w.@-]+(?:\/[\w.@-]+)*\.(?:ts|js|cjs|mjs|md|html|css|sql|conf)$|^(?:core|bot|db|prompts|tests)\/[\w./-]*$/
  return named.filter((name) => isPath.test(name) && !/^(?:https?:|@)/.test(name))
}

/** A path counts from the root, from the document's folder, or, where it is a bare name, from anywhere below that. */
function isThere(file: string, path: string): boolean {
  const here = dirname(file)
  const below = here === '.' ? '' : `${here}/`
  const name = `/${path}`
  return (
    [path, join(here, path)].some((one) => existsSync(one)) ||
    files.some((one) => `/${one}`.startsWith(`/${below}`) && one.endsWith(name))
  )
}

describe('the READMEs', () => {
  test.each(rooms)('%s tells what may be imported, how one adds to it, and why', (room) => {
    const headings = [...textOf(`${room}/README.md`).matchAll(/^##+ (\S+)/gm)].map(([, word]) => word)
    expect(headings).toEqual(expect.arrayContaining(['Imports', 'Adding', 'Why']))
  })

  test.each(documents)('every link of %s leads to a file', (file) => {
    const lost = linksOf(file).filter((link) => !existsSync(normalize(join(dirname(file), link.replace(/#.*$/, '')))))
    expect(lost).toEqual([])
  })

  test.each(documents)('every path that %s names is there', (file) => {
    expect(pathsOf(file).filter((path) => !isThere(file, path))).toEqual([])
  })

  test('the links and paths are seen', () => {
    expect(documents.flatMap(linksOf).length).toBeGreaterThan(30)
    expect(documents.flatMap(pathsOf).length).toBeGreaterThan(100)
  })

  test('the README at the top is for the newcomer, at most 120 lines', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(121)
  })
})
