interface Props {
  /** Of what it shows. */
  name: string
  /** undefined until it is there. */
  text: string | undefined
}

/** A long text as it is, with a scroll bar of its own. */
export function TextBox({ name, text }: Props) {
  return (
    <section
      aria-label={name}
      aria-busy={text === undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto p-4 focus-visible:-outline-offset-2"
    >
      <pre dir="auto" className="font-mono text-[13px] leading-relaxed wrap-anywhere whitespace-pre-wrap">
        {text}
      </pre>
    </section>
  )
}
