import { useState } from 'react'
import { LinkedText } from './linked-text'

/** More than this is cut: so many characters, on so many lines. */
const most = { characters: 400, lines: 6 }

/** A sender's words outside of their message, the rest of which comes at a click. */
export function LongText({ text, isLinked }: { text: string; isLinked: boolean }) {
  const [isWhole, setIsWhole] = useState(false)
  const start = startOf(text)
  return (
    <>
      <LinkedText text={isWhole || start === text ? text : `${start} …`} isLinked={isLinked} />
      {start !== text && (
        <button
          type="button"
          aria-expanded={isWhole}
          onClick={() => setIsWhole(!isWhole)}
          className="block min-h-11 text-accent hover:underline lg:min-h-0"
        >
          {isWhole ? 'Show less' : 'Show all'}
        </button>
      )}
    </>
  )
}

/** Whole words at the start of a text; all of it where there is only little more. */
function startOf(text: string): string {
  const lines = text.split('\n').slice(0, most.lines).join('\n')
  const start = lines.length > most.characters ? lines.slice(0, most.characters).replace(/\s\S*$/, '') : lines
  return text.length - start.length > 40 ? start : text
}
