import { Node } from '@tiptap/core'
import { z } from 'zod'
import { rowSource } from '../../../../shared/writing/source.ts'
import { numberScope } from '../../../../shared/writing/writing.ts'

/** An attribute that travels through the clipboard as JSON, so that text `2012` stays text. */
const kept = (name: string, fallback: unknown) => ({
  [name]: {
    default: fallback,
    parseHTML: (element: HTMLElement): unknown => readJson(element.getAttribute(`data-${name}`), fallback),
    renderHTML: (attributes: Record<string, unknown>) => ({
      [`data-${name}`]: JSON.stringify(attributes[name]),
    }),
  },
})

const readJson = (text: string | null, fallback: unknown): unknown => {
  try {
    return text === null ? fallback : JSON.parse(text)
  } catch {
    return fallback
  }
}

/** An attribute that most have not; what another program put there is no more than nothing. */
const perhaps = (name: string, shape: z.ZodType) => ({
  [name]: {
    default: null,
    keepOnSplit: false,
    parseHTML: (element: HTMLElement): unknown =>
      shape.safeParse(readJson(element.getAttribute(`data-${name}`), null)).data ?? null,
    renderHTML: (attributes: Record<string, unknown>) =>
      attributes[name] === null || attributes[name] === undefined
        ? {}
        : { [`data-${name}`]: JSON.stringify(attributes[name]) },
  },
})

const tagOf = (name: string): string => `span[data-field="${name}"], div[data-field="${name}"]`

/** Body of a 稿件 or of a 总结. */
export const bodyDocument = Node.create({ name: 'doc', topNode: true, content: 'block+' })
/** A single paragraph, such as 编者按. */
export const lineDocument = Node.create({ name: 'doc', topNode: true, content: 'paragraph' })
export const words = Node.create({ name: 'text', group: 'inline' })

export const paragraph = Node.create({
  name: 'paragraph',
  group: 'block',
  content: 'inline*',
  whitespace: 'pre',
  addAttributes: () => ({
    // The rows whose story it tells.
    ...perhaps('source', z.array(rowSource)),
    level: {
      default: 0,
      // What follows a heading is body text.
      keepOnSplit: false,
      parseHTML: (element) => Math.min(4, Math.max(0, Number(element.dataset.level ?? 0) || 0)),
      renderHTML: ({ level }) =>
        level > 0 ? { 'data-level': level, role: 'heading', 'aria-level': level + 1 } : { 'data-level': 0 },
    },
  }),
  parseHTML: () => [{ tag: 'p' }],
  renderHTML: ({ HTMLAttributes }) => ['p', HTMLAttributes, 0],
})

/** The plain form of a number field; number-field.ts gives it its look and its words. */
export const numberNode = Node.create({
  name: 'number',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes: () => ({
    ...kept('metric', ''),
    ...kept('scope', {}),
    ...kept('shown', ''),
    ...perhaps('kept', z.literal(true)),
  }),
  parseHTML: () => [{ tag: tagOf('number') }],
  renderHTML: ({ HTMLAttributes, node }) => [
    'span',
    { ...HTMLAttributes, 'data-field': 'number' },
    String(node.attrs.shown),
  ],
})

const card = (name: string, attributes: Record<string, unknown>, more: Record<string, z.ZodType> = {}) =>
  Node.create({
    name,
    group: 'block',
    atom: true,
    selectable: true,
    draggable: true,
    addAttributes: () =>
      Object.assign(
        {},
        ...Object.entries(attributes).map(([key, value]) => kept(key, value)),
        ...Object.entries(more).map(([key, shape]) => perhaps(key, shape)),
      ),
    parseHTML: () => [{ tag: tagOf(name) }],
    renderHTML: ({ HTMLAttributes }) => ['div', { ...HTMLAttributes, 'data-field': name }],
  })

export const tableCard = card('table', { table: '', caption: '' }, { scope: numberScope })
export const chartCard = card('chart', { chart: '', caption: '' }, { scope: numberScope })
export const photoCard = card(
  'photo',
  { attachmentId: 0, caption: '', widthMm: 110 },
  { beside: z.strictObject({ attachmentId: z.int() }) },
)
