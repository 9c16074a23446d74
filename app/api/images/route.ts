import { handle } from '@/lib/http/handle'
import { parseBody, schemas } from '@/lib/http/request'
import { signImages } from '@/lib/session/image-token'

/** Addresses under which this browser gets images that are somewhere else, in the order of those asked for. */
export const POST = handle(async (request) => {
  const { urls } = await parseBody(request, schemas.images)
  return signImages(urls)
})
