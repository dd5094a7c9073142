import { readFileSync } from 'node:fs'
import { readScript } from '../../bot/commands/demo/script.ts'

/** What a department says before its first question. */
export const opening = ['/start', '云溪县科技和工业信息化局', '2023', '2024年7月3日 18:00'] as const

/** The same for each person's own department, since nobody can begin another's filing. */
export function openingOf(person: number): readonly string[] {
  const [start, department, ...rest] = opening
  return [start, `${department}第${person}分局`, ...rest]
}

/** What the demonstration's clerk says in between that answers no question. */
const noAnswers: readonly string[] = [
  '七十来人',
  '39,300元 5.0 42.8',
  '/undo',
  '4096.83 无 3837.88',
  '无 100% 100% 10',
  '草稿',
  '继续',
]

/** What the clerk types here where in the demonstration a refusal's button answers. */
const typed: Readonly<Record<string, string>> = { '填 0': '4096.83 0 3837.88' }

/** The answers of one real filing, question after question; a tapped button counts as its label. */
export function interview(): readonly string[] {
  const script = readFileSync(new URL('../../bot/commands/demo/script.txt', import.meta.url), 'utf8')
  const steps = readScript(script)
  const said = steps.flatMap((step) => (step.type === 'say' || step.type === 'tap' ? step.text : []))
  const first = said.indexOf(opening[3]) + 1
  const answers = said.slice(first, said.indexOf('检查')).filter((text) => !noAnswers.includes(text))
  return answers.map((text) => typed[text] ?? text)
}
