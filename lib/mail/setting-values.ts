import { dateLanguages } from './date-language'
import { defaultSettings, type Settings } from './settings'

type Check = (value: unknown) => boolean

const oneOf =
  (...values: unknown[]): Check =>
  (value) =>
    values.includes(value)
const rem =
  (least: number, most: number): Check =>
  (value) =>
    value === 0 || (typeof value === 'number' && value >= least && value <= most)
const swipe = oneOf('archive', 'delete', 'read', 'none')
const level = oneOf(0, 80, 90, 100)

function isZone(value: unknown): boolean {
  if (value === '') return true
  if (typeof value !== 'string' || value.length > 60) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false // not a zone that can be reckoned in
  }
}

function isPaths(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= 5 &&
    value.every((path) => typeof path === 'string' && path.length <= 1000)
  )
}

const checks: { [Name in keyof Settings]: Check } = {
  theme: oneOf('system', 'light', 'dark'),
  density: oneOf('comfortable', 'compact'),
  readingPane: oneOf('right', 'below', 'off'),
  shortcuts: oneOf(true, false),
  timeZone: isZone,
  dateLanguage: oneOf(...Object.keys(dateLanguages)),
  afterDelete: oneOf('next', 'previous', 'list'),
  swipeLeft: swipe,
  swipeRight: swipe,
  quotaShown: level,
  quotaDismissed: level,
  listWidth: rem(18, 60),
  listHeight: rem(10, 60),
  recentTargets: isPaths,
}

/** true when there is a setting of that name and it can have that value. */
export function isSetting(name: string, value: unknown): boolean {
  return Object.hasOwn(checks, name) && checks[name as keyof Settings](value)
}

/** The settings that are among some values; what is unknown or wrong keeps its default. */
export function toSettings(values: Record<string, unknown>): Settings {
  const known = Object.entries(values).filter(([name, value]) => isSetting(name, value))
  return { ...defaultSettings, ...Object.fromEntries(known) }
}
