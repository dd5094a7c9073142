/** Parts by their names, each made when it is first asked for: a start waits for no statement, and most talks need few. */
export function lazily<Made extends Record<string, unknown>>(
  make: { readonly [Name in keyof Made]: () => Made[Name] },
): { readonly [Name in keyof Made]: Made[Name] } {
  const made = {}
  for (const [name, makeOne] of Object.entries(make)) {
    Object.defineProperty(made, name, {
      configurable: true,
      get() {
        const value = makeOne()
        Object.defineProperty(made, name, { value })
        return value
      },
    })
  }
  return made as { readonly [Name in keyof Made]: Made[Name] }
}
