import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { customType } from 'drizzle-orm/sqlite-core'
import * as z from 'zod'

/**
 * JSON columns that a later version of the program reads. `v` is the version of the shape: `{"v":1,"at":"row",…}`, or
 * under a name `{"v":1,"rows":[…]}`; rows from before versions have none.
 */

export const place = z.looseObject({ at: z.string() }).optional().catch(undefined)
export const job = z.looseObject({ job: z.string() }).optional().catch(undefined)
export const known = z.looseObject({}).optional().catch(undefined)
export const facts = z.record(z.string(), z.string()).optional().catch(undefined)

const changed = z.literal(true).optional()
/** What arrived; for a file that was read, only the fact that it was. */
export const content = z
  .discriminatedUnion('is', [
    z.object({ is: z.literal('text'), text: z.string(), replyTo: z.string().optional(), changed }),
    z.object({ is: z.literal('tap'), button: z.string() }),
    z.object({
      is: z.literal('row'),
      row: z.string(),
      cell: z.string().exactOptional(),
      finding: z.string().exactOptional(),
    }),
    z.object({
      is: z.literal('file'),
      file: z.string(),
      name: z.string(),
      size: z.number(),
      caption: z.string().optional(),
      changed,
    }),
    z.object({ is: z.literal('unreadable'), changed }),
    z.looseObject({ is: z.literal('read') }),
  ])
  .optional()
  .catch(undefined)

const action = z.looseObject({ do: z.string() })
/**
 * A tap names its button by number: if one button cannot be read, all are dropped, so that none is mistaken for
 * another.
 */
export const rows = z
  .array(z.array(z.object({ label: z.string(), action })).readonly())
  .readonly()
  .catch([])

/** The key for the content, and the column's name if it differs from its field's. */
type Naming = { readonly under?: string; readonly column?: string }

/**
 * A versioned JSON column. Text that is cut off, or of another version or shape, is no error: the schema's `catch`
 * replaces it.
 */
export function stored<Schema extends z.ZodCatch>(version: number, schema: Schema, { under, column }: Naming = {}) {
  const type = customType<{ data: z.infer<Schema>; driverData: string }>({
    dataType: () => 'text',
    toDriver: (value) => storedText(version, value, under),
    fromDriver: (text) => schema.parse(contentOf(parsed(text), version, under)),
  })
  return column === undefined ? type() : type(column)
}

/** The same text, for a statement that does not know its column. */
export function storedText(version: number, value: unknown, under?: string): string {
  return JSON.stringify(under === undefined ? { v: version, ...Object(value) } : { v: version, [under]: value })
}

/** A field of such a text within a statement; null if the text is cut off. */
export function fieldOf<Value>(column: SQLWrapper, name: string): SQL<Value | null> {
  return sql<Value | null>`case when json_valid(${column}) then json_extract(${column}, ${sql.raw(`'$.${name}'`)}) end`
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function contentOf(value: unknown, version: number, under: string | undefined): unknown {
  if (typeof value !== 'object' || value === null || !('v' in value)) return value
  const { v, ...content } = value
  if (v !== version) return undefined
  return under === undefined ? content : new Map(Object.entries(content)).get(under)
}
