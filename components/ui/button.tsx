import type { ComponentProps } from 'react'
import { cx } from './cx'

const looks = {
  primary: 'bg-accent text-on-accent hover:opacity-90',
  plain: 'border border-line bg-panel text-fg hover:bg-hover',
  danger: 'bg-red text-on-accent hover:opacity-90',
}

/** A button with words. */
export function Button({
  look = 'plain',
  className,
  ...rest
}: ComponentProps<'button'> & { look?: keyof typeof looks }) {
  return (
    <button
      type="button"
      className={cx(
        'inline-flex min-h-11 items-center justify-center gap-2 rounded-control px-4 font-semibold disabled:opacity-60 lg:min-h-9',
        looks[look],
        className,
      )}
      {...rest}
    />
  )
}
