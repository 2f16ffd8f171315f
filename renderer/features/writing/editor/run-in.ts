import { Extension } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'

/** Where the sentence begins that goes on on the line of a second-level heading: paper sets it in 仿宋 again. */
const tailOf = (heading: Node): number | undefined => {
  const end = (heading.firstChild?.text ?? '').indexOf('。') + 1
  return end > 0 && end < heading.content.size ? end : undefined
}

const tails = (doc: Node): DecorationSet => {
  const found: Decoration[] = []
  doc.forEach((node, pos) => {
    const from = node.attrs.level === 2 ? tailOf(node) : undefined
    if (from !== undefined)
      found.push(Decoration.inline(pos + 1 + from, pos + 1 + node.content.size, { class: 'run-in-tail' }))
  })
  return DecorationSet.create(doc, found)
}

const key = new PluginKey<DecorationSet>('runIn')

/** Shows （一）××。…… as it is printed: its lead in 楷体, the rest as body text. */
export const runIn = Extension.create({
  name: 'runIn',
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_, { doc }) => tails(doc),
        apply: (tr, before) => (tr.docChanged ? tails(tr.doc) : before),
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
})
