import { readdirSync, readFileSync } from 'node:fs'

const folder = new URL('../../../manual/pictures/', import.meta.url)

/** A picture of the manuals, with its size in pixels. */
export type Picture = {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly address: string
  readonly width: number
  readonly height: number
}

/** The pictures in the manuals' folder, by the path that the manuals name them by; nothing else is read from the disk. */
export function readPictures(): ReadonlyMap<string, Picture> {
  const names = readdirSync(folder).filter((name) => /^[\w-]+\.png$/.test(name))
  return new Map(names.map((name) => [`pictures/${name}`, readPicture(name)]))
}

function readPicture(name: string): Picture {
  const file = readFileSync(new URL(name, folder))
  // A PNG begins with a signature of eight bytes and the header: its length, its name, width, height.
  const [width, height] = [file.readUInt32BE(16), file.readUInt32BE(20)]
  return { bytes: new Uint8Array(file), address: `/help/pictures/${name}`, width, height }
}
