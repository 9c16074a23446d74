import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { patch, request } from './api'

/** Senders whose images are always shown. */
export function imageSendersQuery() {
  return queryOptions({
    queryKey: ['image-senders'],
    queryFn: ({ signal }) => request<string[]>('/api/image-senders', { signal }),
    staleTime: 60_000,
  })
}

/** Shows the images of a sender always, or no longer. */
export function useChangeImageSender() {
  const client = useQueryClient()
  const { queryKey } = imageSendersQuery()
  return useMutation({
    // One after the other: the last answer is the last word.
    scope: { id: 'image-senders' },
    mutationFn: (change: { address: string; isShown: boolean }) =>
      patch<string[]>('/api/image-senders', change),
    onMutate: () => client.cancelQueries({ queryKey }),
    onSuccess: (senders) => client.setQueryData(queryKey, senders),
  })
}
