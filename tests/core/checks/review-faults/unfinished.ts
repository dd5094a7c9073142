import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const stations = project('管护站建设', '建设5处')

function told(table: string, column: 'reason' | 'actual', said: string, line: string): Faulty {
  const row = `project.1.indicators.${table}.1`
  return [
    `“${said}” stands beside full marks`,
    { ...stations, ...indicator(table, line) },
    [`${row}.score.unfinished`, `${row}.${column}`, new RegExp(`${said}.*得分 `)],
  ]
}

function inGoal(said: string, actual: string, line = '工程验收合格率 ≥100% → 100 · 10/10'): Faulty {
  return [
    `the goal says ${said}`,
    { ...project('管护站建设', '建设5处', actual), ...indicator('quality', line) },
    ['project.1.indicators.quality.1.score.goalUnfinished', 'project.1.goal.actual', new RegExp(`${said}.*得分 `)],
  ]
}

function right(title: string, actual: string, table: string, line: string): Sound {
  return [title, { ...project('管护站建设', '建设5处', actual), ...indicator(table, line) }]
}

/** Works that are told of as unfinished, with full marks. */
export const unfinished: FaultKind = {
  title: 'Full marks for what is not finished',
  faulty: [
    told('quantity', 'reason', '尚未验收', '建设管护站数 ≥5处 → 5 · 10/10 · 主体已完工，尚未验收'),
    inGoal('正在施工', '5处正在施工'),
    told('quality', 'reason', '待验收', '工程合格率 100% → 100% · 8/8 · 待验收'),
    told('quantity', 'reason', '未启动', '采购设备数 ≥12台 → 12台 · 6/6 · 采购程序未启动'),
    told('timeliness', 'reason', '尚在实施', '按期完工率 100% → 100% · 8/8 · 两处尚在实施'),
    told('quantity', 'reason', '部分完成', '清淤渠道长度 ≥8公里 → 8公里 · 9/9 · 部分完成'),
    told('quality', 'reason', '还没有完成竣工验收', '路面合格率 ≥95% → 96% · 8/8 · 工程还没有完成竣工验收'),
    told('quantity', 'actual', '在建', '改造校舍数 3栋 → 3栋（1栋在建） · 10/10'),
    inGoal('在建', '已建成4处，1处在建', '管护站竣工验收率 100% → 100% · 12/12'),
    inGoal('尚未开工', '2处已完工，3处尚未开工', '工程完工及时率 100% → 100% · 8/8'),
  ],
  sound: [
    right('the works were accepted', '建设5处，已于11月验收', 'quality', '工程验收合格率 ≥100% → 100 · 10/10'),
    right(
      'points were lost for it',
      '4处已验收，1处正在施工',
      'quality',
      '工程验收合格率 100% → 80% · 10/8 · 1处未完工；下年三月前由工程股完工验收',
    ),
    right('it was accepted later', '年中尚未验收，12月已全部验收', 'quality', '工程验收合格率 ≥100% → 100 · 10/10'),
    right('nothing is unfinished', '建设5处', 'quantity', '建设管护站数 ≥5处 → 5处 · 10/10 · 全部完成，无超期'),
    right(
      'another indicator has nothing to do with works',
      '5处正在施工',
      'satisfaction',
      '群众满意度 ≥90% → 93% · 10/10',
    ),
    right(
      'a response was not called for',
      '巡护960次，全年未启动应急响应',
      'quality',
      '隐患整改验收率 100% → 100% · 10/10',
    ),
  ],
}
