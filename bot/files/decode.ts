/** Text in UTF-8, UTF-16 with its mark, or GB18030 as older programs write it; undefined if it is no text. */
export function decode(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return strict('utf-16le', bytes)
  const text = strict('utf-8', bytes) ?? strict('gb18030', bytes)
  return text?.includes('\u0000') ? undefined : text
}

function strict(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}
