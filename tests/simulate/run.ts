import { parseArgs } from 'node:util'
import { playSeason, type Told } from './season.ts'

const { values } = parseArgs({
  options: {
    departments: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
  },
})

/**
 * `npm run simulate -- --departments 200 --seed 1`: a season in fast time, who was reminded when, and whether all
 * invariants held.
 */
async function main(): Promise<void> {
  const [departments, seed] = [Number(values.departments), Number(values.seed)]
  const began = performance.now()
  const told = await playSeason(departments, seed, values.all ? say : undefined)
  for (const line of calendar(told)) say(line)
  for (const line of summary(told)) say(line)
  say(`${departments} 个部门，种子 ${seed}，用时 ${Math.round((performance.now() - began) / 1000)} 秒`)
  for (const line of told.broken) say(`✗ ${line}`)
  if (told.broken.length > 0) process.exitCode = 1
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

/** One line per day: how many were reminded, by slot and by role. */
function calendar({ sent, down }: Told): string[] {
  const days = [...new Set([...sent.map(({ at }) => at.slice(0, 10)), ...down])].sort()
  return days.map((day) => {
    const here = sent.filter(({ at }) => at.startsWith(day))
    const people = new Set(here.map(({ person }) => person)).size
    const hours = [...new Set(here.map(({ at }) => at.slice(11)))].join('、')
    return down.includes(day)
      ? `${day} 停机`
      : `${day} ${hours} 提醒 ${people} 人：${counted(here.map(({ slot, kind }) => `${slot} ${kind}`))}`
  })
}

function summary({ sent, lastDay, ended, digests, broken }: Told): string[] {
  return [
    `提醒 ${sent.length} 次，最后一天应提醒 ${lastDay} 人次，审核人的日报 ${digests} 次`,
    `结果：${counted(ended.map(({ manner, state }) => `${manner}→${state}`))}`,
    broken.length === 0
      ? '✓ 办完的没人再收到提醒；没办完的最后一天都收到；没有一个时点重复提醒；每条提醒与当时的检查一致'
      : `✗ 有 ${broken.length} 处不对`,
  ]
}

function counted(names: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].map(([name, count]) => `${name} ${count}`).join('，')
}

await main()
