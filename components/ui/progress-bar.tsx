/** How far long work has got. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div className="mt-4">
      <div
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={max}
        aria-valuenow={value}
        className="h-2 overflow-hidden rounded-full bg-track"
      >
        <div
          className="h-full rounded-full bg-accent"
          style={{ width: `${(value / Math.max(1, max)) * 100}%` }}
        />
      </div>
      <p className="mt-1.5 text-[13px] text-muted tabular-nums">
        {value.toLocaleString('en')} of {max.toLocaleString('en')}
      </p>
    </div>
  )
}
