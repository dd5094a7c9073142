import { feature } from '../feature.ts'
import { tableAction } from './actions.ts'
import { showTable } from './table.ts'
import { tableSays } from './words.ts'

/** 检查 附件一: an annex as it will print. */
export const table = feature<'table'>({
  name: 'table',
  word(text) {
    const [, annex, called] = /^(?:检查|整表|看表)\s*(附件\S?)(?:\s+(\S.*))?$/.exec(text) ?? []
    return annex ? { do: 'table', annex, ...(called ? { called } : {}) } : undefined
  },
  actions: tableAction,
  right: 'read',
  act: { table: showTable },
  says: tableSays,
})
