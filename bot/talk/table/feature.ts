import { annexNumber } from '../../../core/annexes.ts'
import { feature } from '../feature.ts'
import { tableAction } from './actions.ts'
import { showTable, tableInHand } from './table.ts'
import { tableSays } from './words.ts'

/** 检查 附件一: the findings of an annex, and the annex as printed. */
export const table = feature<'table'>({
  name: 'table',
  labels: ['看整张表'],
  word(text) {
    const [, word, annex, called] = /^(检查|看?整张?表|看表)\s*(附件\S?)(?:\s+(\S.*))?$/.exec(text) ?? []
    if (!annex) return undefined
    const whole = word === '检查' ? {} : ({ whole: true } as const)
    return { do: 'table', annex: annexNumber(annex), ...(called ? { called } : {}), ...whole }
  },
  named: (placed, text) => (/^(?:看?整张?表|看表)$/.test(text.trim()) ? tableInHand(placed) : undefined),
  actions: tableAction,
  right: 'read',
  act: { table: showTable },
  says: tableSays,
})
