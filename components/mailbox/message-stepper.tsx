import { ChevronDown, ChevronUp } from 'lucide-react'
import { IconButton } from '@/components/ui/icon-button'

interface Props {
  /** From 0, or null where the open message's place is not known. */
  position: number | null
  total: number
  onStep: (by: number) => void
}

/** "3 of 8,412", and the messages before and after. */
export function MessageStepper({ position, total, onStep }: Props) {
  if (position === null) return null
  return (
    <div className="flex items-center">
      <span className="mr-1.5 text-[13px] text-muted tabular-nums">
        {(position + 1).toLocaleString('en')} of {total.toLocaleString('en')}
      </span>
      <IconButton
        icon={ChevronUp}
        label="Previous message"
        shortcut="k"
        disabled={position === 0}
        onClick={() => onStep(-1)}
        className="disabled:opacity-40"
      />
      <IconButton
        icon={ChevronDown}
        label="Next message"
        shortcut="j"
        disabled={position >= total - 1}
        onClick={() => onStep(1)}
        className="disabled:opacity-40"
      />
    </div>
  )
}
