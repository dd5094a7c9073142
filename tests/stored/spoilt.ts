/** A stored text as it might be found; `worth` is whether any of it may still be done. */
export type Spoilt = { readonly how: string; readonly text: string; readonly worth: 'all' | 'perhaps' | 'nothing' }

type Sample = Readonly<Record<string, unknown>>

const notThat: readonly unknown[] = [null, 'x', -1.5, true, [], {}, [[]], { do: 7 }]

/**
 * Everything that another version, a full disk or somebody's manual edit could make of a sample; `name` is the field
 * for its kind.
 */
export function spoil(name: string, sample: Sample): Spoilt[] {
  const whole = JSON.stringify({ v: 1, ...sample })
  const nothing = [
    ...['xyz', '__proto__', 'constructor', 'toString', '', 7, null].map((other) => ({
      how: `called ${other}`,
      text: JSON.stringify({ v: 1, ...sample, [name]: other }),
    })),
    ...[0.3, 0.6, 0.95].map((part) => ({ how: `cut at ${part}`, text: whole.slice(0, whole.length * part) })),
    ...['null', '[]', '7', '"x"', '{}', '', '[[[[', '\u0000'].map((text) => ({ how: `only ${text}`, text })),
    ...fieldsOf(name, sample).flatMap(wrong),
  ]
  return [
    ...nothing.map((one) => ({ ...one, worth: 'nothing' as const })),
    ...fieldsOf(name, sample).map(([field]) => ({
      how: `without ${field}`,
      text: JSON.stringify({ ...sample, [field]: undefined }),
      worth: 'perhaps' as const,
    })),
    ...forged(whole).map((text) => ({ how: 'with more in it', text, worth: 'all' as const })),
    { how: 'as it is', text: whole, worth: 'all' },
    { how: 'as it was before versions', text: JSON.stringify(sample), worth: 'all' },
  ]

  /** A field with a value of every type but its own. */
  function wrong([field, value]: [string, unknown]): { how: string; text: string }[] {
    return notThat
      .filter((other) => typeOf(other) !== typeOf(value))
      .map((other) => {
        const text = JSON.stringify({ v: 1, ...sample, [field]: other })
        return { how: `with ${field} ${JSON.stringify(other)}`, text }
      })
  }
}

/** The same with additional fields. */
function forged(whole: string): string[] {
  const extra = ['"extra":1', '"__proto__":{"admin":true,"seen":0}', '"constructor":{"prototype":{"admin":true}}']
  return extra.map((field) => `${whole.slice(0, -1)},${field}}`)
}

function fieldsOf(name: string, sample: Sample): [string, unknown][] {
  return Object.entries(sample).filter(([field]) => field !== name)
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value
}

/** A text as JSON; undefined if it is cut off. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
