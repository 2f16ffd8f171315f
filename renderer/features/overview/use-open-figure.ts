import { App as AntApp } from 'antd'
import { createElement, useCallback } from 'react'
import type { FigureScope } from '../../../shared/metrics/results.ts'
import { messageOf, request } from '../../api.ts'
import { type BookOfRows, BookRows } from '../../app/book-rows.tsx'
import { openRows } from '../../app/navigation.ts'
import { useWorkspace } from '../../app/workspace.tsx'

/** `whose` stands before the number's title on the page it opens, such as a team's name. */
export type OpenFigure = (metric: string, scope?: FigureScope, whose?: string) => void

type Modal = ReturnType<typeof AntApp.useApp>['modal']
type Chosen = { readonly books: readonly BookOfRows[]; readonly title: string; readonly definition: string }

/** A number of several books: the person chooses the book whose rows to see. */
const chooseBook = (modal: Modal, { books, title, definition }: Chosen): void => {
  const shown = modal.info({
    title,
    okText: '关闭',
    maskClosable: true,
    width: 480,
    content: createElement(
      'div',
      null,
      createElement('p', null, definition),
      createElement(BookRows, { books, title, onOpen: () => shown.destroy() }),
    ),
  })
}

/** Opens the rows behind a number; of a number made up of several books, lists them to choose from. */
export const useOpenFigure = (): OpenFigure => {
  const { today } = useWorkspace()
  const { message, modal } = AntApp.useApp()
  return useCallback(
    (metric, { teamId, pointId, from } = {}, whose = '') => {
      const scope = { ...(teamId ? { teamId } : {}), ...(pointId ? { pointId } : {}), ...(from ? { from } : {}) }
      request('writing.rows', { metric, scope, cutOff: today }).then(
        ({ ledger, ids, books, title, text, definition }) => {
          if (!ledger) chooseBook(modal, { books, title: `${whose}${title}（${text}）`, definition })
          else if (ids.length === 0) message.info(`${whose}${title}：${text}，没有对应的行。${definition}`, 6)
          else openRows(ledger, ids, `${whose}${title}（${text}）`)
        },
        (error: unknown) => message.error(messageOf(error), 6),
      )
    },
    [today, message, modal],
  )
}
