import { handle } from '@/lib/http/handle'
import { getQuota } from '@/lib/imap/get-quota'
import { withImap } from '@/lib/session/with-imap'

/** Usage and limits of all quota roots. */
export const GET = handle((request) => withImap(getQuota, request.signal))
