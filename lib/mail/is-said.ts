import type { MessageText } from './message'

/** So many letters at its start tell a text. */
const start = 100

/** true where one of a message's texts says already what another text begins with, whatever its layout. */
export function isSaid(words: string, texts: MessageText[]): boolean {
  const wanted = letters(words).slice(0, start)
  return texts.some(({ kind, content }) =>
    letters(
      kind === 'html' ? content.replace(/<style[^<]*<\/style>|<[^<>]*>|&[#\w]{1,10};/gi, '') : content,
    ).includes(wanted),
  )
}

function letters(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
}
