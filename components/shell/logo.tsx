/** The bird on its tile. */
export function Logo({ size = 26 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="8" className="fill-accent" />
      <g className="fill-none stroke-on-accent" strokeWidth="2" strokeLinecap="round" strokeLinejoin="round">
        <path d="M6 12.5 10 11c.6-2.6 2.7-4.5 5.5-4.5 3.2 0 5.5 2.3 6 5.2.8 4.3 2.1 6.3 4.5 7.8-4.6 3.3-13.5 3.5-15.6-1.7-.7-1.8-.4-3.8-.4-6.8Z" />
        <path d="M14 22.5 13 26m6-3.7L20 26" />
      </g>
      <circle cx="14.3" cy="11.2" r="1.2" className="fill-on-accent" />
    </svg>
  )
}
