/** The words of a text that somebody has written in HTML where plain text is meant, as calendars do; else the text. */
export function wordsOfHtml(text: string): string {
  if (!/<(?:p|br|b|a|ul|ol|li|div|span|html)\b[^<>]*>/i.test(text)) return text
  const lines = text.replace(/<(?:br|\/p|\/div|\/li|\/ul)\b[^<>]*>/gi, '\n')
  const { body } = new DOMParser().parseFromString(lines, 'text/html')
  return body.textContent.replace(/\u00a0/g, ' ').replace(/\n\s*\n\s*\n/g, '\n\n')
}
