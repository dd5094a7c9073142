import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { parseSync, Visitor } from 'oxc-parser'

/** A regular expression with its code location: `core/reason.ts:9`. */
export type Source = { readonly at: string; readonly source: string; readonly flags: string }

/** Every source that reads people's text. */
export const sources = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /^(core|bot|db|prompts)\/.*\.(tsx?|js)$/.test(file) && existsSync(file))

/** The regex literals of a source. */
export function literalsIn(file: string): Source[] {
  const found: Source[] = []
  visit(file, /\/.*\//, (text, program) =>
    new Visitor({
      Literal(node) {
        if (!('regex' in node)) return
        found.push({ at: `${file}:${lineOf(text, node.start)}`, source: node.regex.pattern, flags: node.regex.flags })
      },
    }).visit(program),
  )
  return found
}

/** The code locations at which a source makes a regular expression from a text: `core/reason.ts:10`. */
export function makersIn(file: string): string[] {
  const found = new Set<string>()
  visit(file, /RegExp/, (text, program) => {
    const add = (node: { readonly start: number; readonly callee: { readonly type: string } }) => {
      const { callee } = node
      if ('name' in callee && callee.name === 'RegExp') found.add(`${file}:${lineOf(text, node.start)}`)
    }
    new Visitor({ NewExpression: add, CallExpression: add }).visit(program)
  })
  return [...found]
}

type Look = (text: string, program: ReturnType<typeof parseSync>['program']) => void

/** Parses a source if one of its lines may contain what is searched for. */
function visit(file: string, held: RegExp, look: Look): void {
  const text = readFileSync(file, 'utf8')
  if (!held.test(codeOf(text))) return
  const { program, errors } = parseSync(file, text)
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`)
  look(text, program)
}

/** The lines of a source that may contain an expression: no imports, and no lines that begin with a comment. */
function codeOf(text: string): string {
  const lines = text.replace(/^[ \t]*(?:\/\*.*?\*\/|\/\/.*|\*.*)/gm, '').split('\n')
  return lines.filter((line) => !/^(?:import|export|\}) .*from '[^']+'$/.test(line)).join('\n')
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split('\n').length
}
