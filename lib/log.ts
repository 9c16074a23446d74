import pino from 'pino'

/** JSON lines on stdout. Fields that could carry a secret or mail are cut out wherever they occur. */
export const log = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: {
    paths: [
      'password',
      'subject',
      'body',
      'cookie',
      '*.password',
      '*.subject',
      '*.body',
      '*.cookie',
      '*.auth',
    ],
    remove: true,
  },
})
