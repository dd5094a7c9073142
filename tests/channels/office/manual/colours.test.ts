import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const office = new URL('../../../../bot/channels/office/', import.meta.url)
const dark = '@media (prefers-color-scheme: dark)'

/** The colours of the page and the manuals, by name. */
function coloursIn(text: string): Colours {
  return new Map([...text.matchAll(/--([\w-]+): (#\w+)/g)].map(([, name = '', hex = '']) => [name, hex]))
}

type Colours = ReadonlyMap<string, string>

const [inLight = '', inDark = ''] = readFileSync(new URL('page/style/colours.css', office), 'utf8').split(dark)
const colours = { light: coloursIn(inLight), dark: coloursIn(inDark) }

/** How bright a colour is, from 0 to 1, as WCAG 2.2 counts it. */
function luminance(hex: string): number {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : (hex.slice(1).match(/../g) ?? [])
  const [red = 0, green = 0, blue = 0] = digits.map((pair) => {
    const part = Number.parseInt(pair, 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(of: Colours, one: string, other: string): number {
  const [high = 0, low = 0] = [one, other].map((name) => luminance(of.get(name) ?? '')).sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

test('no style sheet but one names a colour by a name', () => {
  const sheets = ['page/style/', 'manual/style/'].flatMap((folder) => {
    const root = new URL(folder, office)
    return readdirSync(root).map((name) => [name, readFileSync(new URL(name, root), 'utf8')] as const)
  })
  expect(sheets.filter(([, text]) => coloursIn(text).size > 0).map(([name]) => name)).toEqual(['colours.css'])
  expect([...colours.light.keys()]).toEqual([...colours.dark.keys()])
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
    'soft mine',
    'must panel',
    'noted panel',
    'ink lit',
  ]
  const weak = pairs.filter((pair) => {
    const [one = '', other = ''] = pair.split(' ')
    return contrast(colours[theme], one, other) < 4.5
  })
  expect(weak).toEqual([])
})
