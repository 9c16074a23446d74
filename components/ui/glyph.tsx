import type { LucideIcon, LucideProps } from 'lucide-react'
import { memo } from 'react'

/** An icon that is drawn once: the library's own are put together anew whenever what is around them is drawn. */
export const Glyph = memo(function Glyph({ icon: Icon, ...look }: LucideProps & { icon: LucideIcon }) {
  return <Icon {...look} />
})
