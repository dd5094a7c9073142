import type { Needs } from '../../../core/known/needs.ts'
import { feature } from '../feature.ts'
import { scanAction } from './actions.ts'
import { scanJob } from './jobs.ts'
import { checkScan, dropScan, listScans, putBackScan, sendScan, showScan } from './scans.ts'
import { scanSays } from './words.ts'

export { fetchScan, takeScan } from './scans.ts'

const listed = (): Needs => ({ scans: true })

/** Sealed scans that are kept beside the filing and reach the bureau with it. */
export const scans = feature<'scans'>({
  name: 'scans',
  labels: ['不要了', '发给我看', '检查里面的文字', '放回去'],
  commands: [{ command: 'scans', words: ['扫描件'], menu: '盖章扫描件', does: { do: 'scans' } }],
  help: ['扫描件：盖章的页扫成 PDF 或拍照直接发来，报送时一起给财政局'],
  actions: scanAction,
  right: {
    scans: 'read',
    scan: 'read',
    sendScan: 'read',
    checkScan: 'read',
    dropScan: 'attach',
    putBackScan: 'attach',
  },
  needs: { scans: listed, scan: listed, sendScan: listed, checkScan: listed, dropScan: listed, putBackScan: listed },
  act: {
    scans: listScans,
    scan: (talk, { scan }) => showScan(talk, scan),
    sendScan: (talk, { scan }) => sendScan(talk, scan),
    checkScan: (talk, { scan }) => checkScan(talk, scan),
    dropScan: (talk, { scan }) => dropScan(talk, scan),
    putBackScan: (talk, { scan }) => putBackScan(talk, scan),
  },
  jobs: scanJob,
  jobRight: { sendScan: 'read', checkScan: 'read' },
  says: scanSays,
})
