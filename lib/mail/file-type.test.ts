import { describe, expect, it } from 'vitest'
import { previewKind, previewType, riskOf } from './file-type'

describe('previewType', () => {
  it.each([
    ['photo.png', 'image/png', 'image/png'],
    ['photo.jpg', 'image/jpg', 'image/jpeg'],
    ['photo.JPG', 'application/octet-stream', 'image/jpeg'],
    ['song.mp3', 'application/octet-stream', 'audio/mpeg'],
    ['bill.pdf', 'application/pdf', 'application/pdf'],
    ['notes', 'text/plain', 'text/plain'],
    ['table.csv', 'text/csv', 'text/plain'],
    ['data.json', 'application/json', 'text/plain'],
    ['film.mov', 'video/quicktime', 'video/quicktime'],
    ['page.html', 'text/html', null],
    ['page.html', 'text/plain', 'text/plain'],
    ['page.html', 'text/x-unknown', null],
    ['page.html', 'application/octet-stream', null],
    ['drawing.svg', 'image/svg+xml', null],
    ['photo.tiff', 'image/tiff', null],
    ['photo.png', 'application/zip', null],
    ['photo.png.exe', 'application/octet-stream', null],
    ['x', 'constructor', null],
  ])('%s of %s is shown as %s', (filename, type, shown) => {
    expect(previewType({ filename, type })).toBe(shown)
  })

  it.each([
    ['image/png', 'image'],
    ['application/pdf', 'pdf'],
    ['text/plain', 'text'],
    ['audio/ogg', 'audio'],
    ['video/mp4', 'video'],
  ])('%s is shown by %s', (type, kind) => {
    expect(previewKind(type)).toBe(kind)
  })
})

describe('riskOf', () => {
  it.each([
    ['setup.exe', 'application/octet-stream', 'program'],
    ['bill.pdf.scr', 'application/pdf', 'program'],
    ['bill.PDF.EXE', 'application/pdf', 'program'],
    ['evil.exe. ', 'application/octet-stream', 'program'],
    ['bill.js', 'text/javascript', 'program'],
    ['shortcut.lnk', 'application/octet-stream', 'program'],
    ['disk.iso', 'application/octet-stream', 'program'],
    ['nothing', 'application/x-msdownload', 'program'],
    ['plan.docm', 'application/octet-stream', 'macros'],
    ['plan', 'application/vnd.ms-excel.sheet.macroEnabled.12', 'macros'],
    ['bank.html', 'text/html', 'page'],
    ['bank.htm', 'application/octet-stream', 'page'],
    ['drawing.svg', 'image/svg+xml', 'drawing'],
    ['bill.pdf', 'application/pdf', null],
    ['plan.docx', 'application/octet-stream', null],
    ['photo.jpg', 'image/jpeg', null],
    ['exe', 'text/plain', null],
  ])('%s of %s: %s', (filename, type, risk) => {
    expect(riskOf({ filename, type })).toBe(risk)
  })
})
