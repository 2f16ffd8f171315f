import { itemSources, sourceKey } from '../source.ts'
import { type Finding, keyOf } from './finding.ts'
import type { Ground } from './ground.ts'

/** 稿件 that tell what an earlier issue told already. */
export const toldBefore = ({ content, told }: Pick<Ground, 'content' | 'told'>): Finding[] =>
  content.kind !== 'briefing'
    ? []
    : content.items.flatMap((item, i) =>
        itemSources(item).flatMap((source): Finding[] => {
          const before = told.get(sourceKey(source))
          if (!before) return []
          const paragraph = item.blocks.findIndex(
            (block) => block.type === 'paragraph' && block.source?.some((one) => sourceKey(one) === sourceKey(source)),
          )
          const message = `“${before.title}”已在${before.names.join('、')}刊登过，请换一件，或确认另有新内容。`
          const path = paragraph < 0 ? `items.${i}.title` : `items.${i}.blocks.${paragraph}`
          return [
            { rule: 'toldBefore', key: keyOf('toldBefore', message), message, quote: item.title, place: { path } },
          ]
        }),
      )
