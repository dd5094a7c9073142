import { type Listed, listChecks, listDerived, listRequired } from '../../core/checks/listing.ts'
import { formOf, publishedForms } from '../../core/editions/index.ts'
import type { Form } from '../../core/form.ts'
import { grades } from '../../core/words/findings.ts'

/** Prints the rules of one edition, or of all, with their reasons: Markdown for a finance officer. */
function checks(args: readonly string[]): number {
  const [edition] = args
  const form = edition === undefined ? undefined : formOf(edition)
  if (edition !== undefined && !form) {
    process.stderr.write(`没有“${edition.slice(0, 60)}”这一版表样。现有：${editionNames()}。\n`)
    return 2
  }
  process.stdout.write(`${(form ? [form] : publishedForms).map(page).join('\n')}\n`)
  return 0
}

function editionNames(): string {
  return publishedForms.map((form) => form.edition.id).join('、')
}

function page(form: Form): string {
  const listed = listChecks(form)
  return [
    `# ${form.edition.title}：检查些什么`,
    `表样 ${form.edition.id}。${form.edition.basis}。共 ${form.edition.checks.length} 条检查，说法相同的合并列出。`,
    ...(Object.keys(grades) as Listed['grade'][]).flatMap((grade) => graded(grade, listed)),
    '## 合计、比率等算出的格',
    '文件里写了这些格，就与算出的数比较；空着会提示应填的数。',
    listDerived(form)
      .map((line) => `- ${line}`)
      .join('\n'),
    '## 必须填写的格',
    listRequired(form)
      .map((line) => `- ${line}`)
      .join('\n'),
  ].join('\n\n')
}

function graded(grade: Listed['grade'], listed: readonly Listed[]): string[] {
  const own = listed.filter((one) => one.grade === grade)
  return own.length > 0 ? [`## ${grades[grade]}`, ...own.map(entry)] : []
}

function entry({ grade, says, inFile, inTalk, where, rules, example, basis, ids }: Listed, at: number): string {
  return [
    `${at + 1}. **${says}**`,
    `   - 查：${where.join('；')}`,
    ...rules.map((rule) => `   - 规则：${rule}`),
    ...(inFile === undefined ? [] : [`   - 核对文件时：${inFile === 'silent' ? '不查' : grades[inFile]}`]),
    ...(inTalk === 'silent' ? ['   - 填报时：不查'] : []),
    `   - 有问题的例子：${example.breach}。${grades[grade]}：${example.shows}`,
    `   - 没有问题的例子：${example.sound}`,
    `   - 依据：${basis}`,
    `   - 编号：${ids.map((id) => `\`${id}\``).join('、')}`,
  ].join('\n')
}

process.exitCode = checks(process.argv.slice(2))
