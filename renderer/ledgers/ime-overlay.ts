/** Where a cell lies in the grid's frame, in pixels. */
export type Box = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** How the field presents the cell it lies over. */
export type CellLooks = {
  /** The cell in words, for screen readers. */
  readonly label: string
  readonly placeholder: string
  /** Nothing can be written here. */
  readonly isLocked: boolean
  readonly isNote: boolean
  readonly isWrong: boolean
}

export type OverlayEvents = {
  /** Something was written into the cell that was only selected until now. */
  readonly begun: () => void
  readonly changed: (text: string) => void
  /** A key outside any composition; true when it is dealt with. */
  readonly pressed: (event: KeyboardEvent) => boolean
  /** The focus came to the field, from the grid or by Tab from the page. */
  readonly entered: () => void
  /** The focus went to another part of the window while something was being written. */
  readonly left: () => void
  /** Ctrl+C, or Ctrl+X, on selected cells; what they put on the clipboard. */
  readonly copied: (clipboard: DataTransfer | null, isCut: boolean) => void
  /** Text pasted on a selected cell. */
  readonly pasted: (text: string) => void
}

// 229 is what Chromium reports for a key that the input method has taken, on Windows even before `isComposing` is set.
const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229

const createField = (frame: HTMLElement): HTMLTextAreaElement => {
  const field = document.createElement('textarea')
  field.className = 'cell-overlay'
  field.spellcheck = false
  field.autocomplete = 'off'
  field.rows = 1
  // Before the grid, so that Shift+Tab leads out of it rather than into it again.
  frame.prepend(field)
  return field
}

/**
 * The one text field of a grid. An operating system turns its input method on only for a text field that already has
 * the focus, and the grid's cells are none; so a transparent field always lies over the focused cell, takes the very
 * first key, and becomes the cell's editor as soon as something is written into it.
 */
export class ImeOverlay {
  readonly element: HTMLTextAreaElement
  readonly #events: OverlayEvents
  readonly #signals = new AbortController()
  #isTyping = false

  constructor(frame: HTMLElement, events: OverlayEvents) {
    this.element = createField(frame)
    this.#events = events
    this.#listen()
    this.#setTyping(false)
  }

  get isTyping(): boolean {
    return this.#isTyping
  }

  get text(): string {
    return this.element.value
  }

  /** Lays the field over a cell; hidden, but still the place where keys go, while the cell is out of sight. */
  place(box: Box | undefined): void {
    this.element.classList.toggle('is-away', !box)
    if (!box) return
    const { style } = this.element
    for (const side of ['left', 'top', 'width', 'height'] as const) style[side] = `${box[side]}px`
  }

  describe({ label, placeholder, isLocked, isNote, isWrong }: CellLooks): void {
    const { element } = this
    element.setAttribute('aria-label', label)
    element.placeholder = placeholder
    element.readOnly = isLocked
    element.classList.toggle('is-note', isNote)
    element.classList.toggle('is-wrong', isWrong)
  }

  focus(): void {
    this.element.focus({ preventScroll: true })
  }

  /** Opens the editor on a text, with the caret behind it or with all of it marked, to be overwritten. */
  open(text: string, isMarked = false): void {
    this.#setTyping(true)
    this.element.value = text
    this.element.setSelectionRange(isMarked ? 0 : text.length, text.length)
    this.focus()
  }

  insert(text: string): void {
    const { element } = this
    element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end')
  }

  /** Empties the field and makes it transparent again. */
  close(): void {
    this.#setTyping(false)
    this.element.value = ''
  }

  dispose(): void {
    this.#signals.abort()
    this.element.remove()
  }

  #setTyping(on: boolean): void {
    this.#isTyping = on
    this.element.classList.toggle('is-typing', on)
    // Ctrl+Z on a selected cell is the program's undo; in a cell being written it is the text field's own.
    this.element.dataset.idle = String(!on)
  }

  #begin(): void {
    if (this.#isTyping) return
    this.#setTyping(true)
    this.#events.begun()
  }

  #listen(): void {
    const { element } = this
    const { signal } = this.#signals
    element.addEventListener('compositionstart', () => this.#begin(), { signal })
    element.addEventListener('input', () => this.#input(), { signal })
    element.addEventListener('keydown', (event) => this.#key(event), { signal })
    element.addEventListener('focus', () => this.#events.entered(), { signal })
    element.addEventListener('blur', () => this.#blur(), { signal })
    for (const name of ['copy', 'cut'] as const)
      element.addEventListener(name, (event) => this.#copy(event), { signal })
    element.addEventListener('paste', (event) => this.#paste(event), { signal })
  }

  #input(): void {
    this.#begin()
    this.#events.changed(this.text)
  }

  #key(event: KeyboardEvent): void {
    if (isComposing(event)) event.stopPropagation()
    else if (this.#events.pressed(event)) {
      event.preventDefault()
      event.stopPropagation()
    }
  }

  #blur(): void {
    // Switching to another program takes the focus too; what is half written must still be there afterwards.
    if (this.#isTyping && document.hasFocus()) this.#events.left()
  }

  #copy(event: ClipboardEvent): void {
    if (this.#isTyping) return
    this.#events.copied(event.clipboardData, event.type === 'cut')
    event.preventDefault()
  }

  #paste(event: ClipboardEvent): void {
    if (this.#isTyping) return
    event.preventDefault()
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (text !== '') this.#events.pasted(text)
  }
}
