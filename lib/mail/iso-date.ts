/** A date as ISO 8601, or null when there is none or it is no date. */
export function isoDate(value: Date | string | undefined): string | null {
  const date = value === undefined ? null : new Date(value)
  return date && !Number.isNaN(date.getTime()) ? date.toISOString() : null
}
