import type { Convert } from '../bot/files/filing-beside.ts'
import { convertOld } from '../bot/files/office/convert.ts'

/** A machine without LibreOffice. */
export const withoutOffice: Convert = (files) => convertOld(files, { program: null })
