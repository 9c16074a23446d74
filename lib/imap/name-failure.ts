import { MailError } from '../mail/mail-error'

/**
 * What a refused CREATE or RENAME means: RFC 5530 has CANNOT for names that a server cannot take.
 * Anything else is as it was.
 */
export function nameFailure(error: unknown): unknown {
  if (!(error instanceof MailError) || error.code !== 'refused') return error
  const { responseCode, detail } = error
  const code = { ALREADYEXISTS: 'mailbox-exists', CANNOT: 'name-not-possible' } as const
  const known = code[(responseCode ?? '').toUpperCase() as keyof typeof code]
  return known
    ? new MailError(known, {
        responseCode: responseCode ?? undefined,
        detail: detail ?? undefined,
        cause: error,
      })
    : error
}
