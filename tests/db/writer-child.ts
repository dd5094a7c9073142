import { openStore } from '../../db/open.ts'
import { desk, opening } from './desk.ts'

/** Answers one cell after another, with a message each, until it is ended; prints how many it has answered. */
const store = openStore(process.argv[2] ?? '')
const says = desk(store)
says(7, { open: opening })
process.on('disconnect', () => process.exit())
for (let turn = 1; ; turn += 1) {
  const changes = [{ address: `base.cell${turn % 40}`, to: String(turn) }]
  says(7, { changes, says: [{ text: `记下了第${turn}格`.repeat(20) }] })
  process.send?.(turn)
  await new Promise((resolve) => setImmediate(resolve))
}
