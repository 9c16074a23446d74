import { expect, it } from 'vitest'
import { enrichedToHtml } from './enriched'

it.each([
  ['<bold>Now</bold> is <italic>the</italic> time', '<b>Now</b> is <i>the</i> time'],
  ['one\nline\n\ntwo', 'one line<br>two'],
  ['a << b & <c', 'a &lt; b &#38; &#60;c'],
  ['<color><param>red</param>Red</color>', 'Red'],
  ['<x-odd>text</x-odd>', 'text'],
  ['<constructor>text</constructor>', 'text'],
  ['<bold>open', '<b>open</b>'],
  ['</bold>closed', 'closed'],
  ['<bold><italic>crossed</bold></italic>', '<b><i>crossed</i></b>'],
  ['<script>alert(1)</script><img src=x onerror=alert(1)>', 'alert(1)&#60;img src=x onerror=alert(1)&#62;'],
])('%j becomes %j', (text, html) => {
  expect(enrichedToHtml(text, 'text/enriched')).toBe(html)
})

it('reads the older form too', () => {
  expect(enrichedToHtml('<bold>a</bold><nl>b\nc<lt>d<comment>hidden</comment>', 'text/richtext')).toBe(
    '<b>a</b><br>b c&lt;d',
  )
})
