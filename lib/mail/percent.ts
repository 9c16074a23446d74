/** Octets written as "%41", decoded as UTF-8 (RFC 3986, 2.1); what is no such writing stands for itself. */
export function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
