import { type FaultKind, type Faulty, indicator, project, spent } from './fault.ts'

const nursery = project('苗圃改造', '改造苗圃3处')
const at = 'project.1.funds.total.executed'
const full = indicator('quantity', '改造苗圃数 ≥3处 → 3 · 10/10')
const lost = indicator('quantity', '嫁接株数 ≥3万株 → 2 · 9/6 · 征地推迟；下年三月前由工程股补建。', 2)

function stated(annual: string, executed: string) {
  return { [at.replace('executed', 'annual')]: annual, [at]: executed }
}

function marked(title: string, facts: Faulty[1], shows: RegExp): Faulty {
  return [title, { ...nursery, ...facts }, [`${at}.fullMarks`, at, shows]]
}

/** Little of the money spent, and all that was to be done at full marks. */
export const lowExecution: FaultKind = {
  title: 'Full marks for what the money was not spent on',
  faulty: [
    [
      'hardly anything was spent',
      {
        ...project('电子巡护平台', '接入站点40个'),
        ...stated('86', '0.6'),
        ...indicator('quantity', '接入站点数 ≥40个 → 40 · 10/10'),
      },
      [`${at}.fullMarks`, at, /^0\.6 ÷ 86 = 0\.7%，接入站点数 10\/10 满分$/],
    ],
    marked('15 % was spent', { ...stated('120', '18'), ...full }, /^18 ÷ 120 = 15%，/),
    marked('nothing was spent', { ...spent('64.5', '0'), ...full }, /^0 ÷ 64\.5 = 0%，/),
    marked('a little less than half was spent', { ...spent('200', '99.8'), ...full }, /^99\.8 ÷ 200 = 49\.9%，/),
    marked(
      'several quantities are full',
      { ...spent('50', '12'), ...full, ...indicator('quantity', '育苗株数 ≥2万株 → 2.1万株 · 8/8', 2) },
      /^12 ÷ 50 = 24%，改造苗圃数 10\/10、育苗株数 8\/8 满分$/,
    ),
  ],
  sound: [
    ['nearly all was spent', { ...nursery, ...stated('120', '114'), ...full }],
    ['just half was spent', { ...nursery, ...spent('120', '60'), ...full }],
    ['no money was planned', { ...nursery, ...spent('0', '0'), ...full }],
    [
      'a quantity lost points, and the report says why the money was left',
      {
        ...nursery,
        ...spent('120', '18'),
        ...full,
        ...lost,
        'project.1.funds.total.reason': '工程未结算；下年六月前付清。',
      },
    ],
  ],
}
