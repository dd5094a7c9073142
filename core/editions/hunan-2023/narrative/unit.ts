import type { ProseSection } from '../../../narrative/vocabulary.ts'
import { all, answered, blank, isAbove, isSome, isZero, not, when } from './conditions.ts'

const [title, number] = ['unit.noticeTitle', 'unit.notice']
const organisation = 'report.organisation.text'
/** Words that continue after the unit's name, not after 自评工作. */
const bySelf = { like: [organisation, '^(?:成立|组建|组成|指定|明确|安排)'] } as const

/** Several items in a list cell, one per line. */
function several(cell: string) {
  return { like: [cell, '\\n'] } as const
}

/** A unit with 股 has 股室; a township, a school or an institution has 内设机构. */
const offices = (noun: string) => `内设${noun}{{count.offices}}个，分别为{{join.offices}}`
const haveSections = all(
  { like: ['unit.offices', '股(?:\\n|$)'] },
  { like: ['unit.offices', '^[^\\n]*[股室](?:\\n[^\\n]*[股室])*$'] },
)

export const opening: ProseSection = {
  id: 'opening',
  title: '开头',
  paragraphs: [
    [
      when(all(not(blank(title)), not(blank(number))), '按照财政部门《{{unit.noticeTitle}}》（{{unit.notice}}）要求，'),
      when(all(not(blank(title)), blank(number)), '按照财政部门《{{unit.noticeTitle}}》要求，'),
      when(all(blank(title), not(blank(number))), '按照财政部门{{unit.notice}}文件要求，'),
      when(all(blank(title), blank(number)), '按照财政部门要求，'),
      '{{unit.selfReference}}对{year}年度部门整体支出',
      when(not(blank('project')), '和{{count.projects}}个项目支出'),
      '开展了绩效自评。',
      when(all(answered(organisation), not(bySelf)), '自评工作{{report.organisation.text}}。'),
      when(bySelf, '{{unit.selfReference}}{{report.organisation.text}}。'),
      '现将有关情况报告如下。',
    ],
  ],
}

export const duties: ProseSection = {
  id: 'duties',
  title: '部门职责',
  drafted: { uses: ['unit.selfReference', 'unit.duties'] },
  paragraphs: [[when(not(blank('unit.duties')), '{{unit.selfReference}}的主要职责是：')], ['{{unit.duties}}']],
}

export const staffing: ProseSection = {
  id: 'staffing',
  title: '人员编制情况',
  paragraphs: [
    [
      '{{unit.selfReference}}',
      {
        group: [
          when(all(several('unit.offices'), haveSections), offices('股室')),
          when(all(several('unit.offices'), not(haveSections)), offices('机构')),
          when(all(answered('unit.offices'), not(several('unit.offices'))), '内设{{join.offices}}'),
          when(several('unit.subordinates'), '下设二级机构{{count.subordinates}}个，分别为{{join.subordinates}}'),
          when(
            all(answered('unit.subordinates'), not(several('unit.subordinates'))),
            '下设二级机构{{join.subordinates}}',
          ),
          when(blank('unit.subordinates'), '无下属二级机构'),
        ],
        join: '；',
        end: '。',
      },
      when(not(blank('unit.address')), '办公地址为{{unit.address}}。'),
    ],
    [
      '核定编制{{base.staff.quota}}，{year}年末在职{{base.staff.actual}}，在职人员控制率{{base.staff.controlRate}}。',
      when(
        isAbove('base.staff.actual', 'base.staff.quota'),
        '在职人数超出编制{{explanation.base.staff.actual.quota}}。',
      ),
      when(not(isZero('unit.retired')), '退休{{unit.retired}}。'),
      when(all(isZero('unit.retired'), isSome('base.staff.actual')), '无退休人员。'),
    ],
  ],
}
