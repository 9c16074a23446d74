const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The name of the month that lies `offset` months from this one. */
export function monthOf(now: Date, offset: number): string {
  return MONTHS[(now.getUTCMonth() + offset + 1200) % 12] ?? ''
}

/** The day that lies `offset` days from today, as in "Friday 27 November". */
export function dayOf(now: Date, offset: number): string {
  const date = new Date(now.getTime() + offset * 86_400_000)
  return `${DAYS[date.getUTCDay()]} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`
}
