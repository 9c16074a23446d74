import { Fragment } from 'react'
import { linkRisk } from '@/lib/html/link-risk'
import { textLinks } from '@/lib/html/text-links'

interface Props {
  text: string
  /** Addresses in it can be followed; one that may lead astray is only told. */
  isLinked: boolean
}

/** A sender's words outside of their message, on as many lines as they have. */
export function LinkedText({ text, isLinked }: Props) {
  const links = isLinked ? textLinks(text).filter(isPlain) : []
  const starts = links.map((_, index) => endOf(links[index - 1]))
  return (
    <bdi>
      {links.map(({ at, words, href }, index) => (
        <Fragment key={at}>
          {text.slice(starts[index], at)}
          <TextLink href={href}>{words}</TextLink>
        </Fragment>
      ))}
      {text.slice(endOf(links.at(-1)))}
    </bdi>
  )
}

/** A link out of Wren, in the page's own colours. */
export function TextLink({ href, children }: { href: string; children: string }) {
  return (
    <a href={href} target="_blank" rel="noopener noreferrer" className="text-accent hover:underline">
      {children}
    </a>
  )
}

function isPlain({ words, href }: { words: string; href: string }): boolean {
  return URL.canParse(href) && linkRisk(words, href) === null
}

const endOf = (link: { at: number; words: string } | undefined) => (link ? link.at + link.words.length : 0)
