import { handle } from '@/lib/http/handle'
import { HttpError } from '@/lib/http/problem'

/** Below `/api`, also an address that is not there answers as problem+json. */
const route = handle(async () => {
  throw new HttpError('no-such-address')
}, 'none')

export { route as DELETE, route as GET, route as PATCH, route as POST, route as PUT }
