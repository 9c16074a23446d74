import { crc32, deflateSync } from 'node:zlib'

/** Red, green, blue and, where a picture lets its ground through, how much it covers; each 0 to 255. */
type Pixel = readonly [number, number, number] | readonly [number, number, number, number]

/** A PNG (RFC 2083) of what `pixel` gives for each place. */
export function encodePng(width: number, height: number, pixel: (x: number, y: number) => Pixel): Buffer {
  const depth = pixel(0, 0).length
  const rows = Buffer.alloc(height * (1 + width * depth)) // each begins with 0: it is as it is, without a filter
  for (let y = 0, at = 0; y < height; y += 1) {
    at += 1
    for (let x = 0; x < width; x += 1, at += depth) rows.set(pixel(x, y), at)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, depth === 4 ? 6 : 2, 0, 0, 0], 8)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function chunk(type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}
