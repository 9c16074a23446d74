import { memo } from 'react'
import { cx } from '@/components/ui/cx'
import { type Address, colourIndex, initials } from '@/lib/mail/address'

interface Props {
  address: Address | undefined
  className?: string
}

/** A person's letters in a circle of their colour. Never a picture fetched from elsewhere. */
export const Person = memo(function Person({ address, className }: Props) {
  return (
    <span
      aria-hidden
      className={cx(
        'inline-flex size-[34px] shrink-0 items-center justify-center rounded-full text-[13px] font-semibold',
        `person-${colourIndex(address, 10)}`,
        className,
      )}
    >
      {initials(address)}
    </span>
  )
})
