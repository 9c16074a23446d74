/** 1024 when the limit is a whole number of mebibytes, else 1000: hosts sell "500 MB" in either. */
export function sizeBase(limit: number): 1000 | 1024 {
  return limit > 0 && limit % 1_048_576 === 0 ? 1024 : 1000
}

const units = ['B', 'KB', 'MB', 'GB', 'TB', 'PB']

/** Octets as people read them: one decimal below 10, none from 10 ("9.5 MB", "240 MB", "512 B"). */
export function formatSize(octets: number, base: 1000 | 1024 = 1000): string {
  let value = Math.max(0, octets)
  let unit = 0
  while (value >= base && unit < units.length - 1) {
    value /= base
    unit += 1
  }
  const digits = (amount: number) => (unit > 0 && Math.round(amount * 10) < 100 ? 1 : 0)
  let text = value.toFixed(digits(value))
  if (Number(text) >= base && unit < units.length - 1) {
    value /= base
    unit += 1
    text = value.toFixed(digits(value))
  }
  return `${text.replace(/\.0$/, '')} ${units[unit]}`
}
