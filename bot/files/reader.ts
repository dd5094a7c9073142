import { Worker } from 'node:worker_threads'

/** A file that takes longer, or more memory, is one that nobody wrote. */
const limitMs = 15_000
const memory = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 }

/** What the libraries do in a thread of their own, so that a large file holds up nobody and a bad one ends only itself. */
const libraries = `
const { parentPort, workerData } = require('node:worker_threads')
const load = require('node:module').createRequire(workerData.from)
const readers = {
  word: async (bytes) => (await load('mammoth').convertToHtml({ buffer: bytes }, { ignoreEmptyParagraphs: true })).value,
  sheet: async (bytes) => (await load('read-excel-file/node').default(bytes)).map(({ data }) => data),
}
readers[workerData.kind](Buffer.from(workerData.bytes)).then((read) => parentPort.postMessage(read))
`

type Reads = { readonly word: string; readonly sheet: readonly Sheet[] }

export type Sheet = readonly (readonly (string | number | boolean | Date | null)[])[]

/** Reads a file by the library for its kind; rejects when it is broken, takes too long or too much. */
export function readBy<Kind extends keyof Reads>(kind: Kind, bytes: Uint8Array): Promise<Reads[Kind]> {
  const workerData = { kind, bytes, from: import.meta.url }
  const worker = new Worker(libraries, { eval: true, execArgv: [], workerData, resourceLimits: memory, stderr: true })
  const limit = setTimeout(() => void worker.terminate(), limitMs)
  const read = new Promise<Reads[Kind]>((resolve, reject) => {
    worker.once('message', resolve).once('error', reject)
    worker.once('exit', () => reject(new Error('the file could not be read in time')))
  })
  return read.finally(() => {
    clearTimeout(limit)
    void worker.terminate()
  })
}
