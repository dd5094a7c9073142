import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const office = new URL('../../../../bot/channels/office/', import.meta.url)
const dark = '@media (prefers-color-scheme: dark)'

/** The colours of the style sheets below a folder, by name: in light, in dark. */
function coloursOf(folder: string): { readonly light: Colours; readonly dark: Colours } {
  const root = new URL(folder, office)
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.css'))
  const halves = files.map((name) => readFileSync(new URL(name, root), 'utf8').split(dark))
  const named = (texts: readonly string[]) =>
    new Map(
      texts.flatMap((text) => [...text.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name = '', hex = '']) => [name, hex])),
    )
  return { light: named(halves.map(([text = '']) => text)), dark: named(halves.flatMap(([, ...rest]) => rest)) }
}

type Colours = ReadonlyMap<string, string>

const manual = coloursOf('manual/style/')
const page = coloursOf('page/')

/** How bright a colour is, from 0 to 1, as WCAG 2.2 counts it. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(colours: Colours, one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map((name) => luminance(colours.get(name) ?? '')).sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

test.each(['light', 'dark'] as const)('the manual has the colours of the chat in %s', (theme) => {
  const shared = [...manual[theme]].filter(([name]) => page[theme].has(name))
  expect(shared.length).toBeGreaterThan(5)
  expect(shared.filter(([name, hex]) => page[theme].get(name) !== hex)).toEqual([])
})

test.each(['light', 'dark'] as const)('words can be told from what they stand on in %s', (theme) => {
  const pairs = [
    'ink panel',
    'ink ground',
    'ink mine',
    'soft panel',
    'accent panel',
    'accent ground',
    'on-accent accent',
  ]
  const weak = pairs.filter((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    return contrast(manual[theme], one, other) < 4.5
  })
  expect(weak).toEqual([])
})
