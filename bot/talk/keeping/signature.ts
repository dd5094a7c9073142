import type { Change } from '../../../core/filing.ts'
import { type Filed, isSigned } from '../talk.ts'

/** The changes that remove the signature from every annex. */
export function withoutSignature(filed: Filed): Change[] {
  const signed = [...filed.filing.facts.keys()].filter((address) => isSigned(filed, address))
  return signed.map((address) => ({ address, to: undefined }))
}
