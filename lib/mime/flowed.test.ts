import { expect, it } from 'vitest'
import { unflow } from './flowed'

it.each([
  ['lines that end in a space go on', 'One \nline\nTwo', 'One line\nTwo'],
  ['a paragraph ends where no space is', 'One \nline \n\nTwo', 'One line \nTwo'.replace(' \nTwo', ' \nTwo')],
  ['quotes are joined by their depth', '> a \n> b\n>> c \n>> d\ne', '> a b\n>> c d\ne'],
  ['another depth ends a line', '> a \nb', '> a \nb'],
  ['a stuffed space is no text', ' From here\n  indented', 'From here\n indented'],
  ['the mark of a signature stays', 'Bye \n-- \nAna', 'Bye \n-- \nAna'],
])('%s', (_, text, expected) => {
  expect(unflow(text, false)).toBe(expected)
})

it('takes the space away where it was only put there to break the line', () => {
  expect(unflow('Zusammen \ngesetzt\n> 漢 \n> 字', true)).toBe('Zusammengesetzt\n> 漢字')
})
