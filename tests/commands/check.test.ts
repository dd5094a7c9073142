import { expect, test } from 'vitest'
import { checkFiling } from '../../bot/commands/filing/check-filing.ts'
import { correctFiling } from '../fixtures/correct.ts'
import { stating } from '../fixtures/facts.ts'
import { nationalFile, nationalFiling } from '../fixtures/national.ts'
import { commandHere } from './here.ts'
import { buildCommand, fileOf, filingOf } from './run.ts'

const checkAsProgram = buildCommand('check')
const check = commandHere(checkFiling)

type Listed = {
  check: string
  rule: string
  grade: string
  at: string[]
  says: string
  shows: string
  explained?: string
  fixes?: string[]
}

/** The findings of a run with --json, which prints nothing else to the standard output. */
function listed(out: string): Listed[] {
  const findings: Listed[] = JSON.parse(out)
  for (const finding of findings) {
    const { explained, fixes, ...always } = finding
    expect(Object.keys(always)).toEqual(['check', 'rule', 'grade', 'at', 'says', 'shows'])
    expect(['must', 'explain', 'note']).toContain(finding.grade)
    expect(finding.at.length).toBeGreaterThan(0)
    for (const words of [finding.check, finding.rule, finding.says, finding.shows, ...finding.at])
      expect(words).toMatch(/\S/)
    for (const fix of fixes ?? []) expect(fix).toMatch(/\S/)
    expect([undefined, 'string']).toContain(explained === undefined ? undefined : typeof explained)
  }
  return findings
}

test('a filing with something to mend ends with 1 and lists its findings as JSON', async () => {
  const { code, out, err } = await checkAsProgram('bot/commands/demo/filed.json', '--json')
  expect([code, err]).toEqual([1, ''])
  const findings = listed(out)
  expect(findings.filter(({ grade }) => grade === 'must').length).toBeGreaterThan(30)
  const budget = findings.find(({ at }) => at[0] === 'base.threePublic.budget')
  expect(budget).toMatchObject({ grade: 'must', shows: '7 ≠ 1.0 + 0 + 5.0 = 6，差 1' })
  expect(budget?.fixes).toEqual(['把三公经费 2023年预算改为 6', '补上缺的 1'])
  const score = findings.find(({ at }) => at[0] === 'project.2.indicators.cost.1.score')
  expect(score?.check).toMatch(/^project\.2\./)
  expect(score?.rule).not.toMatch(/\d/)
})

test('a correct filing ends with 0; an explained finding stays listed with its text', async () => {
  const { code, out, err } = await check(filingOf(correctFiling()), '--json')
  expect([code, err]).toEqual([0, ''])
  expect(listed(out)).toEqual([
    expect.objectContaining({ grade: 'explain', explained: '日常业务和运行维护经费随部门整体支出自评。' }),
  ])
})

test('a filing on another form is checked by its own rules', async () => {
  const sound = fileOf(nationalFile(nationalFiling()))
  const facts = stating(nationalFiling(), { 'project.1.heading.cost': '19' })
  const right = await check(sound)
  const wrong = await check(fileOf(nationalFile(facts)))
  expect([right.code, right.out]).toEqual([0, '没有发现问题\n'])
  expect([wrong.code, wrong.out]).toEqual([1, expect.stringContaining('成本指标原则上为20分')])
})

test('an unexplained finding alone ends with 0, and the text shows its working', async () => {
  const facts = stating(correctFiling(), { 'base.reception.final': '9.25' })
  const { code, out } = await check(filingOf(facts))
  expect(code).toBe(0)
  expect(out).toMatch(/^3 处要说明\n1\. 【要说明】附件一 三公经费 2023年决算：.*\n {3}14\.73 > 10，多 4\.73\n/)
})

test('what cannot be checked ends with 2 and one line for the person, nothing on the standard output', async () => {
  const cases = { [fileOf('{"format": ')]: '这个文件不是 JSON', '/没有/这个.json': '没有这个文件', '--json': '用法：' }
  for (const [file, words] of Object.entries(cases)) {
    const refused = { code: 2, out: '', err: expect.stringMatching(new RegExp(`^${words}.*\\n$`)) }
    expect(await check(file, '--json')).toEqual(refused)
  }
  expect(await checkAsProgram('/没有/这个.json')).toMatchObject({ code: 2, out: '' })
})
