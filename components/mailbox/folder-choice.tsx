import { type ReactNode, type Ref, useId } from 'react'

interface Props {
  ref?: Ref<HTMLInputElement>
  /** Name of the group of radio buttons. */
  group: string
  label: string
  hint?: string
  checked: boolean
  onChoose: () => void
  children?: ReactNode
}

/** One answer to "Which folder is …?": a radio button whose whole line can be pressed. */
export function FolderChoice({ ref, group, label, hint, checked, onChoose, children }: Props) {
  const id = useId()
  return (
    <div className="rounded-control border border-line px-3 py-1 has-[input:checked]:border-accent has-[input:checked]:bg-selected">
      <label htmlFor={id} className="flex min-h-11 cursor-pointer items-center gap-3 lg:min-h-9">
        <input
          ref={ref}
          id={id}
          type="radio"
          name={group}
          aria-labelledby={`${id}-name`}
          aria-describedby={hint ? `${id}-hint` : undefined}
          checked={checked}
          onChange={onChoose}
          className="size-4 shrink-0 accent-accent"
        />
        <span id={`${id}-name`} className="min-w-0 flex-1 break-words" dir="auto">
          {label}
        </span>
        {hint && (
          <span id={`${id}-hint`} className="text-[13px] text-muted">
            {hint}
          </span>
        )}
      </label>
      {children}
    </div>
  )
}
