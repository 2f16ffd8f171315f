import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { noProblems } from '../../../renderer/features/writing/content/problems.ts'
import { createAutosave } from '../../../renderer/features/writing/session/autosave.ts'
import { createLatest } from '../../../renderer/features/writing/session/latest.ts'
import { createNumberBook, type NumberValue } from '../../../renderer/features/writing/session/number-book.ts'
import { AppError } from '../../../shared/ipc/reply.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const wait = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds)

describe('autosave', () => {
  type Saved = { readonly draft: string; readonly done: (error?: unknown) => void }
  const started = (check = (_draft: string) => noProblems) => {
    const saves: Saved[] = []
    const autosave = createAutosave<string>({
      savedAt: 0,
      check,
      describe: () => '磁盘已满',
      save: (draft) =>
        new Promise((done, fail) => {
          saves.push({ draft, done: (error) => (error === undefined ? done(saves.length) : fail(error)) })
        }),
    })
    return { autosave, saves }
  }

  it('saves once, a second and a half after the last change', async () => {
    const { autosave, saves } = started()
    autosave.changed('甲')
    await wait(1000)
    autosave.changed('甲乙')
    await wait(1400)
    expect(saves).toEqual([])
    expect(autosave.get().kind).toBe('waiting')
    await wait(100)
    expect(saves.map(({ draft }) => draft)).toEqual(['甲乙'])
    expect(autosave.get().kind).toBe('saving')
    saves[0]?.done()
    await wait(0)
    expect(autosave.get()).toEqual({ kind: 'saved', at: 1 })
    expect(autosave.unsaved()).toBeUndefined()
  })

  it('never has two saves under way, and saves what was typed meanwhile after the first', async () => {
    const { autosave, saves } = started()
    autosave.changed('甲')
    const flushed = autosave.flush()
    autosave.changed('乙')
    void autosave.flush()
    await wait(5000)
    expect(saves).toHaveLength(1)
    saves[0]?.done()
    await wait(0)
    expect(saves.map(({ draft }) => draft)).toEqual(['甲', '乙'])
    saves[1]?.done()
    expect(await flushed).toBe(true)
  })

  it('keeps a text back while something in it is missing, and says what', async () => {
    const { autosave, saves } = started((draft) =>
      draft === '' ? new Map([['organ', '请填写编发单位。']]) : noProblems,
    )
    autosave.changed('')
    expect(await autosave.flush()).toBe(false)
    expect(autosave.get()).toEqual({ kind: 'invalid', problems: new Map([['organ', '请填写编发单位。']]) })
    expect(autosave.unsaved()).toBe('')
    autosave.changed('办公室')
    await wait(1500)
    expect(saves.map(({ draft }) => draft)).toEqual(['办公室'])
  })

  it('stops at a text that was saved elsewhere', async () => {
    const { autosave, saves } = started()
    autosave.changed('甲')
    const flushed = autosave.flush()
    saves[0]?.done(new AppError('stale-row', '已被修改'))
    expect(await flushed).toBe(false)
    expect(autosave.get()).toEqual({ kind: 'stale' })
    autosave.changed('乙')
    await wait(60_000)
    expect(saves).toHaveLength(1)
    expect(autosave.unsaved()).toBe('乙')
  })

  it('tries again by itself after a failure', async () => {
    const { autosave, saves } = started()
    autosave.changed('甲')
    void autosave.flush()
    saves[0]?.done(new AppError('disk-full', '磁盘已满'))
    await wait(0)
    expect(autosave.get()).toEqual({ kind: 'failed', message: '磁盘已满' })
    await wait(10_000)
    saves[1]?.done()
    await wait(0)
    expect(autosave.get().kind).toBe('saved')
  })

  it('shows the fields the program refused', async () => {
    const { autosave, saves } = started()
    autosave.changed('甲')
    void autosave.flush()
    saves[0]?.done(new AppError('invalid-input', '填写有误', [{ field: 'content.organ', message: '请填写落款单位。' }]))
    await wait(0)
    expect(autosave.get()).toEqual({ kind: 'invalid', problems: new Map([['organ', '请填写落款单位。']]) })
  })
})

describe('asking for the newest only', () => {
  const asking = () => {
    const asked: { readonly question: string; readonly answer: (text: string) => void }[] = []
    const latest = createLatest<string, string>({
      delay: 400,
      ask: (question) => new Promise((answer) => asked.push({ question, answer })),
    })
    return { latest, asked }
  }

  it('waits for the typing to stop', async () => {
    const { latest, asked } = asking()
    latest.want('甲')
    await wait(300)
    latest.want('乙')
    await wait(399)
    expect(asked).toEqual([])
    expect(latest.get().isAsking).toBe(true)
    await wait(1)
    expect(asked.map(({ question }) => question)).toEqual(['乙'])
  })

  it('drops the answer to an older question and asks one at a time', async () => {
    const { latest, asked } = asking()
    latest.want('甲', 0)
    await wait(0)
    latest.want('乙')
    latest.want('丙')
    await wait(400)
    expect(asked.map(({ question }) => question)).toEqual(['甲'])
    asked[0]?.answer('甲的版面')
    await wait(0)
    expect(latest.get().answer).toBeUndefined()
    expect(asked.map(({ question }) => question)).toEqual(['甲', '丙'])
    asked[1]?.answer('丙的版面')
    await wait(0)
    expect(latest.get()).toEqual({ answer: '丙的版面', isAsking: false, error: undefined })
  })

  it('keeps the last answer when a question fails', async () => {
    const outcomes = [async () => '版面', () => Promise.reject(new Error('no'))]
    const latest = createLatest<string, string>({ delay: 0, ask: async () => (await outcomes.shift()?.()) ?? '' })
    latest.want('甲')
    await wait(0)
    latest.want('乙')
    await wait(0)
    expect(latest.get()).toEqual({ answer: '版面', isAsking: false, error: new Error('no') })
  })
})

describe('the numbers of a text', () => {
  const value = (text: string): NumberValue => ({ text, title: '走访户数', definition: '', known: true })
  const visits = { metric: 'visits', scope: {} }
  const rate = { metric: 'rate', scope: { teamId: 2 } }

  it('are asked for together, each once', async () => {
    const asked: unknown[] = []
    const book = createNumberBook(async (cutOff, numbers) => {
      asked.push([cutOff, numbers])
      return numbers.map(({ metric }) => value(metric))
    }, '2012-03-31')
    book.need([visits, rate])
    book.need([visits])
    await wait(0)
    expect(asked).toEqual([['2012-03-31', [visits, rate]]])
    expect(book.valueOf(rate)?.text).toBe('rate')
    book.need([rate])
    await wait(0)
    expect(asked).toHaveLength(1)
  })

  it('are all counted anew for another day, and late answers for the old day are dropped', async () => {
    const answers: (() => void)[] = []
    const book = createNumberBook(
      (cutOff, numbers) => new Promise((done) => answers.push(() => done(numbers.map(() => value(cutOff))))),
      '2012-03-31',
    )
    book.need([visits])
    await wait(0)
    book.recount('2012-04-05')
    await wait(0)
    answers[1]?.()
    answers[0]?.()
    await wait(0)
    expect(book.valueOf(visits)?.text).toBe('2012-04-05')
  })

  it('are asked for again after a failure', async () => {
    const outcomes = [() => Promise.reject(new Error('busy')), async () => [value('12')]]
    const book = createNumberBook(async () => (await outcomes.shift()?.()) ?? [], '2012-03-31')
    book.need([visits])
    await wait(0)
    expect(book.valueOf(visits)).toBeUndefined()
    book.need([visits])
    await wait(0)
    expect(book.valueOf(visits)?.text).toBe('12')
  })
})
