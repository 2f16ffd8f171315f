type Props = { readonly text: string; readonly marks: readonly (readonly [number, number])[] }

/** A text with its hits marked. */
export const MarkedText = ({ text, marks }: Props) => {
  const pieces: { at: number; text: string; isHit: boolean }[] = []
  let done = 0
  for (const [start, length] of marks) {
    if (start < done) continue
    pieces.push({ at: done, text: text.slice(done, start), isHit: false })
    pieces.push({ at: start, text: text.slice(start, start + length), isHit: true })
    done = start + length
  }
  pieces.push({ at: done, text: text.slice(done), isHit: false })
  return pieces.map((piece) =>
    piece.isHit ? (
      <mark key={`hit-${piece.at}`}>{piece.text}</mark>
    ) : (
      <span key={`text-${piece.at}`}>{piece.text}</span>
    ),
  )
}
