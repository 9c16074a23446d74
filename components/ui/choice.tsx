import { useId } from 'react'
import { cx } from './cx'

interface Props<Value extends string> {
  label: string
  hint?: string
  /** Words for each value, in the order in which they are offered. */
  choices: Partial<Record<Value, string>>
  value: Value
  onChange: (value: Value) => void
}

const rowLook = 'flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3'

/** One of a few values, all in sight: radio buttons as one bar. */
export function Choice<Value extends string>({ label, choices, value, onChange }: Props<Value>) {
  const name = useId()
  return (
    <fieldset className={rowLook}>
      <legend className="float-left">{label}</legend>
      <div className="flex rounded-control border border-control p-0.5">
        {(Object.entries(choices) as [Value, string][]).map(([key, words]) => (
          <label
            key={key}
            className={cx(
              'relative flex min-h-10 cursor-pointer items-center rounded-[6px] px-3 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent lg:min-h-8',
              key === value ? 'bg-accent font-semibold text-on-accent' : 'hover:bg-hover',
              // In forced colours a ground of our own does not show.
              key === value && 'forced-colors:bg-[Highlight] forced-colors:text-[HighlightText]',
            )}
          >
            <input
              type="radio"
              name={name}
              value={key}
              checked={key === value}
              onChange={() => onChange(key)}
              className="absolute inset-0 cursor-pointer opacity-0"
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

/** One of many values. */
export function SelectChoice<Value extends string>({
  label,
  hint,
  choices,
  value,
  onChange,
  onTouch,
}: Props<Value> & {
  /** It may be about to be opened: choices that were left out until then can follow. */
  onTouch?: () => void
}) {
  const id = useId()
  return (
    <div className={rowLook}>
      <div>
        <label htmlFor={id}>{label}</label>
        {hint && (
          <p id={`${id}-hint`} className="text-[13px] text-muted">
            {hint}
          </p>
        )}
      </div>
      <select
        id={id}
        aria-describedby={hint ? `${id}-hint` : undefined}
        value={value}
        onFocus={onTouch}
        onPointerDown={onTouch}
        onChange={(event) => onChange(event.target.value as Value)}
        className="min-h-11 w-full rounded-control border border-control bg-panel px-2.5 sm:w-72 lg:min-h-9"
      >
        {(Object.entries(choices) as [Value, string][]).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </div>
  )
}

/** On or off. */
export function SwitchChoice({
  label,
  hint,
  checked,
  onChange,
}: {
  label: string
  hint: string
  checked: boolean
  onChange: (checked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="flex items-center justify-between gap-6 py-3">
      <div>
        <label htmlFor={id}>{label}</label>
        <p id={`${id}-hint`} className="text-[13px] text-muted">
          {hint}
        </p>
      </div>
      <span className="-mr-3 flex size-11 shrink-0 items-center justify-center lg:-mr-2 lg:size-9">
        <input
          id={id}
          type="checkbox"
          aria-describedby={`${id}-hint`}
          checked={checked}
          onChange={(event) => onChange(event.target.checked)}
          className="size-5 accent-accent"
        />
      </span>
    </div>
  )
}
