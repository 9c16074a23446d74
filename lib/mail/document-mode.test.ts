import { expect, it } from 'vitest'
import { documentMode } from './document-mode'

const dtd = 'http://www.w3.org/TR'

it.each([
  ['standards', '<!doctype html><p>'],
  ['standards', '\n<!-- a comment -->\n<!DOCTYPE HTML >'],
  ['standards', '<?xml version="1.0"?><!DOCTYPE html>'],
  ['standards', '<!DOCTYPE html SYSTEM "about:legacy-compat">'],
  [
    'standards',
    `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "${dtd}/xhtml1/DTD/xhtml1-strict.dtd">`,
  ],
  ['standards', `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN" "${dtd}/html4/strict.dtd">`],
  [
    'limited',
    `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "${dtd}/xhtml1/DTD/xhtml1-transitional.dtd">`,
  ],
  ['limited', `<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.01 Transitional//EN' '${dtd}/html4/loose.dtd'>`],
  ['quirks', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">'],
  ['quirks', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.0 Transitional//EN">'],
  ['quirks', '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 3.2//EN">'],
  ['quirks', '<html><body>'],
  ['quirks', '<p>Hello <!doctype html>'],
  ['quirks', ''],
])('%s: %s', (mode, html) => {
  expect(documentMode(html)).toBe(mode)
})
