import { useState } from 'react'
import { LinkedText } from './linked-text'

/** More than this is cut: so many characters, on so many lines. */
const most = { characters: 400, lines: 6 }

/** A sender's words outside of their message, the rest of which comes at a click. */
export function LongText({ text, isLinked }: { text: string; isLinked: boolean }) {
  const [isWhole, setIsWhole] = useState(false)
  const isLong = text.length > most.characters || text.split('\n').length > most.lines
  return (
    <>
      <span className={isLong && !isWhole ? 'line-clamp-6' : undefined}>
        <LinkedText text={text} isLinked={isLinked} />
      </span>
      {isLong && !isWhole && (
        <button
          type="button"
          onClick={() => setIsWhole(true)}
          className="block min-h-11 text-accent hover:underline lg:min-h-0"
        >
          Show all
        </button>
      )}
    </>
  )
}
