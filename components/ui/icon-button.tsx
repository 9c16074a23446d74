import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from './cx'
import { Glyph } from './glyph'

type Props = Omit<ComponentProps<'button'>, 'children'> & {
  icon: LucideIcon
  label: string
  shortcut?: string
  filled?: boolean
  /** Why it cannot do anything here; pressed, it still can say so. */
  whyNot?: string
}

/** How what is only an icon looks. */
export const iconButtonLook =
  'aria-disabled:opacity-40 inline-flex size-11 shrink-0 items-center justify-center rounded-control text-muted hover:bg-hover hover:text-fg lg:size-9'

/** A button that shows only an icon; its name is also its tooltip. */
export function IconButton({ icon, label, shortcut, filled, whyNot, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-keyshortcuts={shortcut}
      aria-disabled={whyNot ? true : undefined}
      title={whyNot ?? (shortcut ? `${label} (${shortcut})` : label)}
      className={cx(iconButtonLook, className)}
      {...rest}
    >
      <Glyph icon={icon} size={18} strokeWidth={1.75} aria-hidden fill={filled ? 'currentColor' : 'none'} />
    </button>
  )
}
