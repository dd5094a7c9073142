/** A regular expression of an edition, without its slashes. */
export type Expression = string

const made = new Map<Expression, RegExp>()

/** An edition's expression, compiled once. */
export function expression(source: Expression): RegExp {
  const known = made.get(source) ?? new RegExp(source)
  if (!made.has(source)) made.set(source, known)
  return known
}
