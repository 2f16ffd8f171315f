import type { RowSource } from '../../../../shared/writing/source.ts'
import type { Block, Inline } from '../../../../shared/writing/writing.ts'

/** A document as TipTap reads and writes it. */
export type EditorNode = {
  readonly type: string
  readonly attrs?: Readonly<Record<string, unknown>>
  readonly text?: string
  readonly content?: readonly EditorNode[]
}

/** Longest text piece a saved document may hold. */
const longestText = 5000

/** Cuts a text into pieces that may be saved, never between the halves of a rare character. */
const pieces = (text: string): string[] => {
  if (text.length <= longestText) return text === '' ? [] : [text]
  const isHalved = /[\uD800-\uDBFF]/.test(text.charAt(longestText - 1))
  const end = isHalved ? longestText - 1 : longestText
  return [text.slice(0, end), ...pieces(text.slice(end))]
}

const joined = (content: readonly Inline[]): Inline[] => {
  const done: Inline[] = []
  for (const part of content) {
    const last = done.at(-1)
    if (part.type === 'text' && last?.type === 'text') done[done.length - 1] = { ...part, text: last.text + part.text }
    else done.push(part)
  }
  return done
}

/** Words as the editor would give them back: neighbouring texts in one, no empty ones. */
export const tidyInlines = (content: readonly Inline[]): Inline[] =>
  joined(content).flatMap((part) =>
    part.type === 'text' ? pieces(part.text).map((text): Inline => ({ type: 'text', text })) : [part],
  )

const inlineNode = (part: Inline): EditorNode => {
  if (part.type === 'text') return { type: 'text', text: part.text }
  const { type, ...attrs } = part
  return { type, attrs }
}

/** Content of a paragraph; left out when there is none, since an editor's text may not be empty. */
const contentOf = (content: readonly Inline[]): Pick<EditorNode, 'content'> => {
  const nodes = joined(content)
    .filter((part) => part.type !== 'text' || part.text !== '')
    .map(inlineNode)
  return nodes.length > 0 ? { content: nodes } : {}
}

const paragraphNode = (level: number, content: readonly Inline[], more: object = {}): EditorNode => ({
  type: 'paragraph',
  attrs: { level, ...more },
  ...contentOf(content),
})

const blockNode = (block: Block): EditorNode => {
  if (block.type === 'paragraph')
    return paragraphNode(block.level, block.content, block.source ? { source: block.source } : {})
  const { type, ...attrs } = block
  return { type, attrs }
}

/** What the editor opens; a text without paragraphs opens as one empty paragraph. */
export const documentOfBlocks = (blocks: readonly Block[]): EditorNode => ({
  type: 'doc',
  content: blocks.length > 0 ? blocks.map(blockNode) : [paragraphNode(0, [])],
})

/** A single paragraph of body text, such as 编者按. */
export const documentOfInlines = (content: readonly Inline[]): EditorNode => ({
  type: 'doc',
  content: [paragraphNode(0, content)],
})

/** Attributes that hold something; the editor gives null for those that do not. */
const heldAttrs = ({ attrs = {} }: EditorNode): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== null && value !== undefined))

const inlineOf = (node: EditorNode): Inline =>
  // The editor's schema gives a number exactly the attributes of a saved number; the service checks them again.
  node.type === 'text' ? { type: 'text', text: node.text ?? '' } : ({ type: node.type, ...heldAttrs(node) } as Inline)

const inlinesOf = (paragraph: EditorNode | undefined): Inline[] => tidyInlines((paragraph?.content ?? []).map(inlineOf))

const paragraphOf = (node: EditorNode): Block => {
  const { level = 0, source } = heldAttrs(node)
  // The editor's schema checks the rows; the service checks them again.
  const more = source === undefined ? {} : { source: source as RowSource[] }
  return { type: 'paragraph', level: Number(level), content: inlinesOf(node), ...more }
}

const blockOf = (node: EditorNode): Block =>
  node.type === 'paragraph'
    ? paragraphOf(node)
    : // As above: tables, charts and photos have exactly the attributes that are saved.
      ({ type: node.type, ...heldAttrs(node) } as Block)

/** What is saved of an editor's document. */
export const blocksOfDocument = (document: EditorNode): Block[] => (document.content ?? []).map(blockOf)

/** What is saved of an editor with a single paragraph. */
export const inlinesOfDocument = (document: EditorNode): Inline[] => inlinesOf(document.content?.[0])
