import { ArrowLeft } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cx } from '@/components/ui/cx'
import { IconButton } from '@/components/ui/icon-button'
import { MessageStepper } from './message-stepper'
import { Toolbar } from './toolbar'

type Props = ComponentProps<typeof Toolbar> &
  ComponentProps<typeof MessageStepper> & { isOpen: boolean; onClose: () => void }

/** Actions and place in the list: above the reader, at the thumb on small screens. */
export function ReaderBar({ isOpen, position, total, onStep, onClose, ...toolbar }: Props) {
  return (
    <div
      className={cx(
        'z-10 flex h-14 shrink-0 items-center gap-1 border-line bg-panel px-3 row-start-3 max-sm:px-1 max-lg:border-t lg:row-start-1 lg:border-b pane-right:col-start-2 pane-below:row-start-3',
        isOpen
          ? 'max-lg:h-auto max-lg:py-1'
          : // Over the list's own heading, so that no row moves away under the pointer.
            'lg:pane-off:absolute lg:pane-off:top-0 lg:pane-off:right-12 lg:pane-off:border-b-0 lg:pane-off:h-[calc(--spacing(14)-1px)]',
      )}
    >
      {isOpen && (
        <IconButton
          icon={ArrowLeft}
          label="Back"
          onClick={onClose}
          className="max-lg:hidden pane-right:hidden pane-below:hidden"
        />
      )}
      <Toolbar {...toolbar} />
      {isOpen && (
        <div className="ml-auto max-lg:hidden">
          <MessageStepper position={position} total={total} onStep={onStep} />
        </div>
      )}
    </div>
  )
}
