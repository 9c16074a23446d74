/** Languages that dates can be written in. */
export const dateLanguages = {
  'en-GB': 'English (12 March)',
  'en-US': 'English (March 12)',
  cs: 'Čeština',
  de: 'Deutsch',
  es: 'Español',
  fr: 'Français',
  it: 'Italiano',
  nl: 'Nederlands',
  pl: 'Polski',
  pt: 'Português',
  sv: 'Svenska',
  ja: '日本語',
} as const
