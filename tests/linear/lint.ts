import { complaintsAbout } from './analysis.ts'
import { literalsIn, sources } from './sources.ts'

/** Finds the regex literals whose time grows faster than the text, by their shape alone. */
const literals = sources.flatMap(literalsIn)
if (literals.length < 150) throw new Error('most regular expressions were not found')
const complaints = literals.flatMap(complaintsAbout)
for (const complaint of complaints) process.stdout.write(`${complaint}\n`)
process.stdout.write(`Checked ${literals.length} regular expressions, ${complaints.length} complaints.\n`)
process.exitCode = complaints.length > 0 ? 1 : 0
