import { type RefObject, useEffect, useRef } from 'react'

const filesOf = (data: DataTransfer | null): File[] => [...(data?.files ?? [])]
const holdsFiles = (data: DataTransfer | null): boolean => data?.types.includes('Files') ?? false

/** The drawer the element stands in, when it is the uppermost one. */
const drawerOf = (element: HTMLElement | null): Element | null => {
  const drawer = element?.closest('.ant-drawer') ?? null
  return drawer === [...document.querySelectorAll('.ant-drawer-open')].at(-1) ? drawer : null
}

/** Hears files that are dropped anywhere on the element's drawer, and pictures that are pasted there. */
export const useDroppedFiles = (
  element: RefObject<HTMLElement | null>,
  hear: (files: readonly File[]) => void,
): void => {
  const latest = useRef(hear)
  latest.current = hear
  useEffect(() => {
    const isMine = (target: EventTarget | null): boolean => {
      const drawer = drawerOf(element.current)
      return drawer !== null && target instanceof Node && (drawer.contains(target) || target === document.body)
    }
    const over = (event: DragEvent): void => {
      if (holdsFiles(event.dataTransfer) && isMine(event.target)) event.preventDefault()
    }
    const dropped = (event: DragEvent): void => {
      if (!holdsFiles(event.dataTransfer) || !isMine(event.target)) return
      event.preventDefault()
      latest.current(filesOf(event.dataTransfer))
    }
    const pasted = (event: ClipboardEvent): void => {
      // Cells copied from Excel bring a picture of themselves along; there the text is meant.
      if (event.clipboardData?.types.includes('text/plain') || !isMine(event.target)) return
      const files = filesOf(event.clipboardData)
      if (files.length === 0) return
      event.preventDefault()
      latest.current(files)
    }
    window.addEventListener('dragover', over)
    window.addEventListener('drop', dropped)
    window.addEventListener('paste', pasted)
    return () => {
      window.removeEventListener('dragover', over)
      window.removeEventListener('drop', dropped)
      window.removeEventListener('paste', pasted)
    }
  }, [element])
}
