import { type FaultKind, type Faulty, indicator, project, type Sound } from './fault.ts'

const [expected, actual] = ['project.1.goal.expected', 'project.1.goal.actual']

function empty(name: string, goal: string, shows: RegExp, result = '新建隔离带12公里'): Faulty {
  return [`${name} is to “${goal}”`, project(name, goal, result), [`${expected}.empty`, expected, shows]]
}

function repeated(goal: string, result: string): Faulty {
  return [
    `“${goal}” came to “${result}”`,
    project('林区管护', goal, result),
    [`${actual}.expected`, actual, new RegExp(`^“${result}”与“${goal}”`)],
  ]
}

function right(name: string, goal: string, result: string): Sound {
  return [`${name} is to “${goal}”`, project(name, goal, result)]
}

/** A goal that says nothing of its own, or a result that says nothing but the goal. */
export const emptyGoal: FaultKind = {
  title: 'A goal that says nothing',
  faulty: [
    empty('森林防火经费', '全县森林防火', /^“全县森林防火”就是项目名称“森林防火经费”$/),
    empty('村级公路养护项目', '做好村级公路养护工作。', /就是项目名称/),
    empty('义务教育专项资金', '保障义务教育', /就是项目名称/),
    empty('防汛抗旱', '2023年全县防汛抗旱', /就是项目名称/),
    empty('档案整理', '各项工作顺利进行', /^“各项工作顺利进行”$/),
    empty('平台维护', '保障平台和网络正常运转', /^“保障平台和网络正常运转”$/),
    empty('会议经费', '圆满完成全年会议保障', /就是项目名称“会议经费”$/),
    repeated('保障林区正常巡护', '保障了林区正常巡护'),
    repeated('改善林区管护条件', '全面改善了林区管护条件。'),
    repeated('维护湿地生态', '已维护湿地生态'),
  ],
  sound: [
    right('森林防火经费', '新建防火隔离带12公里，巡护900次', '新建隔离带12公里，巡护960次'),
    right('森林防火经费', '全县森林防火巡护900次', '巡护960次'),
    right('管护站建设', '建设5处', '建设5处'),
    right('义务教育专项资金', '补助寄宿生一千二百名', '补助寄宿生1230名'),
    [
      'a result has its figures in the indicators',
      {
        ...project('封山育林', '封育1200亩，顺利完成验收', '封育1210亩'),
        ...indicator('quantity', '封育面积 ≥1200亩 → 1210亩 · 10/10'),
      },
    ],
  ],
}
