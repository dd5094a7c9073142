/** The deepest nesting of XML elements; a table within a table within a table takes thirty. */
const mostElements = 200
/** The deepest nesting of JSON lists and objects; an exchange file has two levels. */
const mostObjects = 20

const open = 0x3c
const close = 0x3e
const slash = 0x2f
/** Characters after < where no element begins: comments, declarations, instructions. */
const others: readonly (number | undefined)[] = [0x21, 0x3f]

/** Whether the elements of an XML text are nested deeper than this; each byte is read once. */
export function nestsDeeper(xml: Uint8Array, most = mostElements): boolean {
  let depth = 0
  for (let at = xml.indexOf(open); at >= 0; ) {
    const end = xml.indexOf(close, at)
    if (end < 0) return false
    if (xml[at + 1] === slash) depth -= 1
    else if (xml[end - 1] !== slash && !others.includes(xml[at + 1])) depth += 1
    if (depth > most) return true
    at = xml.indexOf(open, end)
  }
  return false
}

/** The same for lists and objects of a JSON text, outside its strings. */
export function jsonNestsDeeper(json: string, most = mostObjects): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < json.length && depth <= most; at += 1) {
    const sign = json[at]
    if (quoted && sign === '\\') at += 1
    else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === '{' || sign === '[')) depth += 1
    else if (!quoted && (sign === '}' || sign === ']')) depth -= 1
  }
  return depth > most
}
