/** Figures of one operation, in milliseconds unless its name says otherwise. */
export class Figures {
  readonly #all = new Map<string, number[]>()

  add(name: string, figure: number): void {
    this.#all.set(name, [...(this.#all.get(name) ?? []), figure])
  }

  names(): string[] {
    return [...this.#all.keys()]
  }

  /** NaN where there is none. */
  median(name: string): number {
    return this.quantile(name, 0.5)
  }

  /** The figure that such a share of all does not go beyond; NaN where there is none. */
  quantile(name: string, share: number): number {
    const sorted = (this.#all.get(name) ?? []).toSorted((a, b) => a - b)
    return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
  }

  count(name: string): number {
    return this.#all.get(name)?.length ?? 0
  }
}

/** "7.3", "153", "1,204"; "–" for none. */
export function shown(figure: number): string {
  if (!Number.isFinite(figure)) return '–'
  return figure < 10 ? figure.toFixed(1) : Math.round(figure).toLocaleString('en')
}

/** A table in Markdown; all columns but the first are figures. */
export function table(heads: string[], rows: string[][]): string {
  const rule = heads.map((_, index) => (index === 0 ? '---' : '---:'))
  return [heads, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
