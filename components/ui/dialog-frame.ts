/** How every dialog and its backdrop look. */
export const backdropLook = 'fixed inset-0 z-40 bg-black/40'
export const popupLook =
  'fixed top-1/2 left-1/2 z-50 max-h-[90dvh] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 overflow-auto wrap-anywhere rounded-panel border border-line bg-panel p-5 shadow-float outline-none'
