'use client'

import { useQuery } from '@tanstack/react-query'
import { Button } from '@/components/ui/button'
import { SettingCard } from '@/components/ui/setting-card'
import { imageSendersQuery, useChangeImageSender } from '@/lib/client/image-senders'
import { useNotifications } from '@/lib/client/notifications'

/** Senders whose images are always shown, and a way to take each back; nothing where there are none. */
export function ImageSenders() {
  const { data: senders = [] } = useQuery(imageSendersQuery())
  const { mutate } = useChangeImageSender()
  const { notify, notifyFailure } = useNotifications()
  if (senders.length === 0) return null

  function remove(address: string) {
    mutate(
      { address, isShown: false },
      {
        onSuccess: () => notify(`Images of ${address} are shown on demand again`),
        onError: (error) => notifyFailure(`Not saved. ${error.message}`),
      },
    )
  }

  return (
    <SettingCard title="Images of these senders are always shown">
      <ul aria-label="Senders" className="divide-y divide-line">
        {senders.map((address) => (
          <li key={address} className="flex items-center justify-between gap-4 py-2.5">
            <span className="min-w-0 truncate">{address}</span>
            <Button aria-label={`Remove ${address}`} onClick={() => remove(address)}>
              Remove
            </Button>
          </li>
        ))}
      </ul>
    </SettingCard>
  )
}
