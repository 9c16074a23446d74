import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { seeded } from '../../e2e/fixtures/seeded.ts'
import { encodePng } from './png.ts'

/** A one-page PDF with the given lines of ASCII, filled up to about `size` octets. */
export function pdf(lines: string[], size = 0): Buffer {
  const text = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n')
  const page = Buffer.from(`BT /F1 14 Tf 18 TL 72 770 Td\n${text}\nET`)
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
    ),
    Buffer.from('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>'),
    stream(page),
    stream(noise(Math.max(0, size - 1200 - page.length))),
  ]
  const chunks: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets = objects.map((object, index) => {
    const offset = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
    chunks.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'))
    return offset
  })
  const start = chunks.reduce((sum, chunk) => sum + chunk.length, 0)
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  chunks.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(chunks)
}

function stream(content: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`<< /Length ${content.length} >>\nstream\n`),
    content,
    Buffer.from('\nendstream'),
  ])
}

/** One of the pictures beside this file, filled up to about `size` octets with comments that viewers skip. */
export function jpeg(name: 'lake' | 'poster', size = 0): Buffer {
  const picture = readFileSync(join(import.meta.dirname, `files/${name}.jpg`))
  const comments: Buffer[] = []
  for (let missing = size - picture.length; missing > 4; missing -= 65_535) {
    const length = Math.min(missing - 4, 65_531)
    comments.push(Buffer.from([0xff, 0xfe, (length + 2) >> 8, (length + 2) & 255]), noise(length))
  }
  return Buffer.concat([picture.subarray(0, 2), ...comments, picture.subarray(2)])
}

/** A PNG of coloured stripes, `width` pixels square. */
export function png(width: number, [red, green, blue]: [number, number, number]): Buffer {
  return encodePng(width, width, (x, y) => {
    const shade = ((x ^ y) & 31) * 3
    return [Math.min(255, red + shade), Math.min(255, green + shade), Math.min(255, blue + shade)]
  })
}

/** A ZIP archive that holds one file of `size` octets, not compressed. */
export function zip(fileName: string, size: number): Buffer {
  const name = Buffer.from(fileName)
  const content = noise(size)
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt32LE(0x5a21, 8) // a day in 2025; the time is midnight
  common.writeUInt32LE(crc32(content), 10)
  common.writeUInt32LE(size, 14)
  common.writeUInt32LE(size, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), common, name, content])
  const directory = Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), common, Buffer.alloc(14), name])
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06')
  end.writeUInt16LE(1, 8)
  end.writeUInt16LE(1, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(local.length, 16)
  return Buffer.concat([local, directory, end])
}

/** Octets that look random and do not compress, the same at every start. */
function noise(length: number): Buffer {
  const choice = seeded(length + 1)
  const bytes = Buffer.alloc(length)
  for (let at = 0; at + 4 <= length; at += 4) bytes.writeUInt32LE(choice.between(0, 0xffff_ffff), at)
  return bytes
}
