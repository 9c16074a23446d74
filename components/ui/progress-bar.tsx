import { ProgressTrack } from './progress-track'

/** How far long work has got. */
export function ProgressBar({ label, value, max }: { label: string; value: number; max: number }) {
  return (
    <div className="mt-4">
      <ProgressTrack label={label} value={value} max={max} className="h-2" />
      <p className="mt-1.5 text-[13px] text-muted tabular-nums">
        {value.toLocaleString('en')} of {max.toLocaleString('en')}
      </p>
    </div>
  )
}
