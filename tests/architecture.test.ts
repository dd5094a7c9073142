import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/** Which of our folders each may import, and what from outside. */
const imports: Readonly<Record<string, { readonly ours: readonly string[]; readonly others: RegExp }>> = {
  core: { ours: ['core'], others: /^(zod|decimal\.js|docx|saxes)$/ },
  prompts: { ours: ['prompts', 'core'], others: /^(zod|@langchain\/.*)$/ },
  db: { ours: ['db', 'core'], others: /^(drizzle-orm.*|better-sqlite3|zod|node:.*)$/ },
  bot: { ours: ['bot', 'core', 'db', 'prompts'], others: /^(?!drizzle-orm|better-sqlite3|docx$).*$/ },
}

/** The folders of the talk that others reach into: which ones, and why. */
const rooms: Readonly<Record<string, { readonly to: 'all' | readonly string[]; readonly why: string }>> = {
  asking: { to: 'all', why: 'every feature goes on with a question, or shows what stands at one' },
  answer: { to: 'all', why: 'a text is read for a question in one way, wherever it comes from' },
  keeping: { to: 'all', why: 'a fact is changed in one way, and whom it concerns is told' },
  rows: { to: 'all', why: 'findings and answers lead to one cell of a row' },
  paste: {
    to: ['answer', 'lists'],
    why: 'rows under each other are read apart, and lists known by the names in front of lines',
  },
}

const mostLines = 200

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '' && existsSync(file))
const ours = files.filter((file) => /^(core|bot|db|prompts)\/.*\.tsx?$/.test(file))
const textOf = (file: string) => readFileSync(file, 'utf8')
/** The feature's folder that a file of the talk stands in; none of what stands above them. */
const talkFolder = (file: string) => /^bot\/talk\/([^/]+)\//.exec(file)?.[1]
const folderOf = (file: string) => file.split('/', 1)[0] ?? ''

type Import = { readonly file: string; readonly from: string; readonly types: boolean; readonly later?: boolean }

/** Every import of a file; `from` is a path from the root if it is one of ours. */
function importsOf(file: string): Import[] {
  const statements = textOf(file).matchAll(/^(?:import|export)\s+(type\s)?(?:[^'"]*?\sfrom\s+)?'([^']+)'/gm)
  return [...statements, ...textOf(file).matchAll(/import\(()'([^']+)'\)/g)].map((match) => {
    const from = match[2] ?? ''
    const path = from.startsWith('.') ? normalize(`${dirname(file)}/${from}`) : from
    const types = match[1] !== undefined && match[1] !== ''
    return { file, from: path, types, later: match[0].startsWith('import(') }
  })
}

const all = ours.flatMap(importsOf)
const arrow = ({ file, from }: Import) => `${file} → ${from}`
const isOurs = ({ from }: Import) => files.includes(from)

/** Everything that is loaded as soon as a file is. */
function loadedWith(file: string): ReadonlySet<string> {
  const loaded = new Set([file])
  for (const one of loaded)
    for (const { file, from, types, later } of all) if (file === one && !types && !later) loaded.add(from)
  return loaded
}

/** The imports that lead in circles: of what nobody imports, and of what imports nothing, none is left. */
function circles(edges: readonly Import[]): readonly Import[] {
  const importing = new Set(edges.map(({ file }) => file))
  const imported = new Set(edges.map(({ from }) => from))
  const left = edges.filter(({ file, from }) => imported.has(file) && importing.has(from))
  return left.length === edges.length ? left : circles(left)
}

/** The source without its comments and strings. */
function code(file: string): string {
  return textOf(file)
    .replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')
    .replace(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g, "''")
}

describe('the house', () => {
  test('every folder exists, and the walk sees its imports', () => {
    expect(new Set(ours.map(folderOf))).toEqual(new Set(Object.keys(imports)))
    expect(all.filter(isOurs).length).toBeGreaterThan(200)
  })

  test.each(Object.entries(imports))('%s imports in one direction only', (folder, rule) => {
    const here = all.filter(({ file }) => folderOf(file) === folder)
    const wrong = here.filter((each) =>
      isOurs(each) ? !rule.ours.includes(folderOf(each.from)) : !rule.others.test(each.from),
    )
    expect(wrong).toEqual([])
  })

  test('every imported path is a file of ours', () => {
    expect(
      all.filter(({ file, from }) => !files.includes(from) && /^\.|^(core|db|bot|prompts)\//.test(from) && file),
    ).toEqual([])
  })

  test('db imports only types from core', () => {
    const values = all.filter(({ file, from, types }) => folderOf(file) === 'db' && folderOf(from) === 'core' && !types)
    expect(values).toEqual([])
  })

  test.each(['core', 'db', 'prompts'])('no file of %s imports itself through others, types included', (folder) => {
    const within = all.filter(({ file, from }) => folderOf(file) === folder && folderOf(from) === folder)
    expect(circles(within).map(arrow)).toEqual([])
  })

  test('the talk imports only itself, core and zod, and none of its files imports itself through others', () => {
    const talk = all.filter(({ file }) => file.startsWith('bot/talk/'))
    const isTalk = ({ from }: Import) => from.startsWith('bot/talk/')
    expect(
      talk.filter((one) => !isTalk(one) && folderOf(one.from) !== 'core' && one.from !== 'zod').map(arrow),
    ).toEqual([])
    expect(circles(talk.filter(isTalk)).map(arrow)).toEqual([])
  })

  test('a feature of the talk is known outside its folder by its object alone, but for the rooms that others use', () => {
    const folders = new Set(ours.flatMap((file) => talkFolder(file) ?? []))
    for (const folder of [...folders, ...Object.keys(rooms)]) expect(ours).toContain(`bot/talk/${folder}/feature.ts`)
    const into = all.filter(({ file, from }) => talkFolder(from) && talkFolder(from) !== talkFolder(file))
    expect(into.length).toBeGreaterThan(100)
    const byObject = ({ from }: Import) => from.endsWith('/feature.ts')
    const byRoom = ({ file, from }: Import) => {
      const to = rooms[talkFolder(from) ?? '']?.to
      return to === 'all' || to?.includes(talkFolder(file) ?? '') === true
    }
    expect(into.filter((one) => !byObject(one) && !byRoom(one)).map(arrow)).toEqual([])
  })

  test('the talk’s sentences are in the words of its features', () => {
    const sentence = /'[^'\n]*\p{Script=Han}{2,}[。？！][^'\n]*'|`[^`]*\p{Script=Han}{2,}[。？！][^`]*`/u
    const comments = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm
    const talk = ours.filter((file) => file.startsWith('bot/talk/') && !/words\.ts$/.test(file))
    expect(talk.filter((file) => sentence.test(textOf(file).replace(comments, '')))).toEqual([])
  })

  test('only Telegram’s channel knows grammY', () => {
    const grammy = all.filter(({ from }) => /^grammy/.test(from)).map(({ file }) => file)
    expect(grammy.filter((file) => !file.startsWith('bot/channels/telegram/'))).toEqual([])
  })

  test('the page in the browser imports itself and its library alone, and of the server nothing but shapes', () => {
    const page = 'bot/channels/office/page/'
    const imported = all.filter(({ file }) => file.startsWith(page))
    const isShape = ({ from, types }: Import) => types && /^bot\/channels\/office\/(?:view-)?shapes\.ts$/.test(from)
    const isOwn = ({ from }: Import) => from.startsWith(page) || /^(preact|@preact\/signals)(\/|$)/.test(from)
    expect(imported.length).toBeGreaterThan(50)
    expect(imported.filter((one) => !isOwn(one) && !isShape(one)).map(arrow)).toEqual([])
    expect(circles(imported).map(arrow)).toEqual([])
    const others = all.filter(({ file, from }) => from.startsWith(page) && !file.startsWith(page))
    expect(others.map(arrow)).toEqual([])
  })

  test('only the report knows Word', () => {
    const word = all.filter(({ from }) => from === 'docx').map(({ file }) => file)
    expect(word.filter((file) => !file.startsWith('core/report/'))).toEqual([])
  })

  test('only the pages of the manuals know Markdown, through one door', () => {
    const markdown = all.filter(({ from }) => from === 'marked').map(({ file }) => file)
    expect(markdown).toEqual(['bot/channels/office/manual/markdown.ts'])
  })

  test('only the reader of files knows XML, through one door', () => {
    expect(all.filter(({ from }) => from === 'saxes').map(({ file }) => file)).toEqual(['core/paper/xml.ts'])
  })

  test('LangChain is reached through one door, which removes its tracing first', () => {
    const known = all.filter(({ from }) => from.startsWith('@langchain/')).map(({ file }) => file)
    expect(new Set(known)).toEqual(new Set(['prompts/langchain.ts']))
    expect(all.find(({ file }) => file === 'prompts/langchain.ts')?.from).toBe('prompts/untraced.ts')
  })

  test('the bot starts without the model’s library; the prompts are loaded when a draft is asked for', () => {
    const loaded = [...loadedWith('bot/start-bot.ts')]
    expect(loaded).toContain('bot/drafting.ts')
    expect(loaded.filter((file) => /langchain|^prompts\//.test(file))).toEqual([])
    expect(loadedWith('prompts/draft.ts')).toContain('prompts/langchain.ts')
  })

  test('only db knows SQL', () => {
    const sql = all.filter(({ from }) => /^(drizzle-orm|better-sqlite3)/.test(from)).map(({ file }) => folderOf(file))
    expect(new Set(sql)).toEqual(new Set(['db']))
  })

  test('only the register reads an edition; editions do not read each other, and what they share knows none of them', () => {
    const editionOf = (file: string) => /^core\/editions\/(?!shared\/)([^/]+)\//.exec(file)?.[1]
    const editions = new Set(ours.flatMap((file) => editionOf(file) ?? []))
    expect(editions).toContain('hunan-2023')
    const others = all.filter(({ file, from }) => editionOf(from) && editionOf(from) !== editionOf(file))
    expect(others.filter(({ file }) => file !== 'core/editions/index.ts')).toEqual([])
    const naming = [...editions].flatMap((id) =>
      ours.filter((file) => editionOf(file) !== id && file !== 'core/editions/index.ts' && textOf(file).includes(id)),
    )
    expect(naming).toEqual([])
  })
})

describe('core is pure', () => {
  const core = ours.filter((file) => file.startsWith('core/'))
  test.each([
    ['reads no clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bperformance\b/],
    ['uses no randomness', /\bMath\.random\b|\brandomUUID\b|\bcrypto\b/],
    ['touches no process, network or console', /\bprocess\.|\bfetch\(|\bconsole\.|\brequire\(/],
    ['waits for nothing', /\bsetTimeout\b|\bsetInterval\b|\bsetImmediate\b/],
  ])('core %s', (_, pattern) => {
    expect(core.filter((file) => pattern.test(code(file)))).toEqual([])
  })
})

describe('the style of the code', () => {
  test('there is no `any` type', () => {
    const any = /(?:[:<(|&,=]|\bas|\bextends)\s*any\b(?!['\s]*\()|\bany\[\]/
    expect(ours.filter((file) => any.test(code(file)))).toEqual([])
  })

  test('there are no enums and no namespaces', () => {
    expect(ours.filter((file) => /^\s*(?:export\s+)?(?:const\s+)?(?:enum|namespace)\s/m.test(code(file)))).toEqual([])
  })

  test('no default exports except in configurations', () => {
    const named = files.filter((file) => /\.(ts|js)$/.test(file) && !file.endsWith('.config.ts'))
    expect(named.filter((file) => /^export default\b/m.test(textOf(file)))).toEqual([])
  })

  test(`no file is longer than ${mostLines} lines, except editions and generated ones`, () => {
    const written = files.filter((file) => /^(core|bot|db|prompts)\/.*\.(tsx?|css|html)$/.test(file))
    const counted = written.filter((file) => !/^core\/editions\/|\/migrations\//.test(file))
    expect(counted.filter((file) => textOf(file).split('\n').length > mostLines + 1)).toEqual([])
  })

  test('nothing names a folder outside the project', () => {
    const outside = new RegExp(`(?<![\\w.:/])/(?:${['work', 'home', 'root', 'Users', 'mnt'].join('|')})/\\w`)
    const texts = files.filter((file) => !/\.(png|jpg|docx|ico|woff2?)$/.test(file))
    expect(texts.filter((file) => outside.test(textOf(file)))).toEqual([])
  })
})
