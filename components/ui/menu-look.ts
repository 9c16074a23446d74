/** The ground of a menu. */
export const menuLook = 'rounded-card border border-line bg-panel p-1.5 shadow-float outline-none'

/** A line of a menu. */
export const menuItemLook =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 outline-none data-highlighted:bg-hover lg:min-h-9'
