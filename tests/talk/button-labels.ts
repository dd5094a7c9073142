import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../bot/talk/', import.meta.url)
const beginsLabel = /(?:\blabel: |\b(?:button|taking)\()/
/** Lines whose labels are those of cells or refusals, not of buttons. */
const noButton = /\b(?:refusal|refusals|title)\b/
const quoted = /'([^'\n]*\p{Script=Han}[^'\n]*)'/gu

/** Every button label written in the features, with its file. */
export function writtenLabels(): readonly { readonly label: string; readonly file: string }[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return files.flatMap((file) => {
    const lines = readFileSync(new URL(file, folder), 'utf8').split('\n')
    return lines.flatMap((line) => labelsIn(line).map((label) => ({ label, file })))
  })
}

/** The texts between `label:` and the button's action. */
function labelsIn(line: string): string[] {
  if (noButton.test(line)) return []
  const [, ...parts] = line.split(beginsLabel)
  return parts.flatMap((part) =>
    [...(part.split(/, action|, \{/)[0] ?? '').matchAll(quoted)].map(([, label = '']) => label),
  )
}
