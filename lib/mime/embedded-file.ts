/** A file that was found inside a part. */
export interface EmbeddedFile {
  filename: string
  /** A media type where the part names one. */
  type: string
  content: Buffer
}

/** What is left of a text, and the files that were in it. */
export interface TextWithFiles {
  /** Octets as Latin-1. */
  text: string
  files: EmbeddedFile[]
}
