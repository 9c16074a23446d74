/** Where a menu stands: at the pointer, or at the row. */
export interface MenuAnchor {
  uid: number
  row: HTMLElement
  at: { x: number; y: number } | null
}
