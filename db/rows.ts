/** A row as the rest of the program sees it: null columns are left out. */
export type Present<Row> = { readonly [K in keyof Row as null extends Row[K] ? never : K]: Row[K] } & {
  readonly [K in keyof Row as null extends Row[K] ? K : never]?: Exclude<Row[K], null>
}

export function present<Row extends object>(row: Row): Present<Row> {
  const told: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(row)) if (value !== null) told[key] = value
  return told as Present<Row>
}
