import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../bot/talk/', import.meta.url)
const beginsLabel = /(?:\blabel: |\b(?:button|taking)\()/
/** The label of a cell or of what was refused. */
const noButton = /\b(?:refusal|refusals|title)\b/
const quoted = /'([^'\n]*\p{Script=Han}[^'\n]*)'/gu

/** Every label of a button that the features write out, with the file where it stands. */
export function writtenLabels(): readonly { readonly label: string; readonly file: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return files.flatMap((file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
    return lines.flatMap((line) => labelsIn(line).map((label) => ({ label, file })))
  })
}

/** The words between `label:` and what the button does. */
function labelsIn(line: string): string[] {
  if (noButton.test(line)) return []
  const [, ...parts] = line.split(beginsLabel)
  return parts.flatMap((part) =>
    [...(part.split(/, action|, \{/)[0] ?? '').matchAll(quoted)].map(([, label = '']) => label),
  )
}
