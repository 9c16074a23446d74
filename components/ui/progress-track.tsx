/** How far something has got, as a bar without words. */
export function ProgressTrack({
  label,
  value,
  max,
  className,
}: {
  label: string
  value: number
  max: number
  /** Its height, and where it needs one its width. */
  className: string
}) {
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={`overflow-hidden rounded-full bg-track ${className}`}
    >
      <div
        className="h-full rounded-full bg-accent"
        style={{ width: `${(value / Math.max(1, max)) * 100}%` }}
      />
    </div>
  )
}
