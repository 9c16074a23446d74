import { describe, expect, it } from 'vitest'
import { limitsOfRights } from './ability'

const not = (rights: string) => Object.keys(limitsOfRights(rights)).sort()

describe('rights in a folder', () => {
  it.each([
    ['lrswipkxtea', []],
    ['lr', ['destroy', 'flag', 'insert', 'remove', 'rename', 'seen', 'subfolders']],
    ['lrs', ['destroy', 'flag', 'insert', 'remove', 'rename', 'subfolders']],
    ['lrswi', ['destroy', 'remove', 'rename', 'subfolders']],
    ['lrt', ['destroy', 'flag', 'insert', 'remove', 'rename', 'seen', 'subfolders']],
    ['lrswite', ['rename', 'subfolders']],
    ['', ['destroy', 'flag', 'insert', 'remove', 'rename', 'seen', 'subfolders']],
  ])('"%s" do not allow %j', (rights, lacking) => {
    expect(not(rights)).toEqual(lacking)
  })

  it.each([
    ['lrswipcda', []],
    ['lrswid', ['subfolders']],
    ['lrswic', ['destroy', 'remove']],
  ])('"%s" of older servers (RFC 2086) do not allow %j', (rights, lacking) => {
    expect(not(rights)).toEqual(lacking)
  })

  it('that are lacking are said in words', () => {
    expect(limitsOfRights('lrswipkte')).toEqual({
      rename: 'You are not allowed to rename, move or delete this folder.',
    })
  })
})
