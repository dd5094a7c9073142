import type { Fault, FaultKind } from '../core/guard/fault.ts'

const advice: Readonly<Record<FaultKind, string>> = {
  slot: '没有这个槽位，只能用资料里列出的',
  fit: '槽位与前面的话对不上，换成对应的槽位，或改前面的话',
  number: '出现了数量，改用槽位或删去',
  direction: '增减方向与数据不符，或没有对应的变化槽位',
  outcome: '完成情况与数据不符',
  rank: '不写名次、奖项和最高级',
  name: '资料里没有这个单位或称呼',
  cause: '资料的补充要点里没有这个原因，只写本单位说的原因',
  promise: '这里不写打算，或措施与问题没有逐条对应',
  missing: '漏写',
  shape: '只写正文，不要标记、外文和说明',
}

const most = 12

/** A draft's faults as lines for its writer. */
export function faultLines(faults: readonly Fault[]): string {
  const lines = faults
    .slice(0, most)
    .map(({ kind, words, because }) => `- “${words.slice(0, 60)}”：${advice[kind]}${because ? `（${because}）` : ''}`)
  return `这一稿有以下问题，请改正后重新输出整个 JSON 对象：\n${lines.join('\n')}`
}
