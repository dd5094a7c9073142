import type { Row } from '../../edition.ts'
import { sectionOf } from './sections.ts'

/** 填表人 and 联系电话 of one annex; 单位负责人签字 and 填报日期 are written by the act of signing. */
export function signatureRow(annex: string): Row {
  return {
    id: `${annex}.signature`,
    section: sectionOf(annex, 'signature'),
    label: '填表人和联系电话',
    example: '周敏 0730-5550101',
    called: 'alone',
    cells: [
      {
        column: 'preparer',
        label: '填表人',
        kind: { type: 'text' },
        aliases: ['填报人', '经办人', '姓名', '名字'],
        required: true,
        proposal: { member: 'name' },
      },
      { column: 'date', label: '填报日期', kind: { type: 'date' }, required: true, signed: true },
      {
        column: 'phone',
        label: '联系电话',
        kind: { type: 'text', phone: true },
        aliases: ['电话号码', '手机号码', '手机号', '联系方式', '电话', '手机'],
        required: true,
        proposal: { member: 'phone' },
      },
      {
        column: 'head',
        label: '单位负责人签字',
        kind: { type: 'text' },
        required: true,
        signed: true,
        aliases: ['单位负责人'],
      },
    ],
  }
}
