import { useMutation } from '@tanstack/react-query'
import type { MessageRef } from '../mail/message-ref'
import { post } from './api'

/** Has the list that a message came by asked to forget its reader. */
export function useUnsubscribe() {
  return useMutation({
    mutationFn: (ref: MessageRef) => post<void>('/api/message/unsubscribe', ref),
  })
}
