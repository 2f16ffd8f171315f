import { afterAll, describe, expect, it } from 'vitest'
import { composeStored } from '../../../electron/service/compose-writing.ts'
import { writingHandlers } from '../../../electron/service/writing-handlers.ts'
import { roleWarnings, type StepPerson, stepAct } from '../../../shared/writing/workflow.ts'
import type { Writing } from '../../../shared/writing/writing.ts'
import { demoDesk } from '../demo-desk.ts'

const desk = demoDesk()
afterAll(desk.close)
const handlers = writingHandlers({ current: () => desk })

const act = ({ id, version }: Writing, step: string, more: object): Writing =>
  // The service's handlers answer at once.
  handlers['writing.advance']({ id, version, act: stepAct.parse({ step, ...more }) }) as Writing

describe('who takes a step', () => {
  const persons = (role: '送审' | '签发' | '审核') => handlers['writing.persons']({ role }) as StepPerson[]

  it('fills the 报尾 where it names nobody, and is offered the next time', () => {
    const made = handlers['writing.create']({ kind: 'briefing' }) as Writing
    if (made.content.kind !== 'briefing') throw new Error('a 简报 was asked for')
    const staff = { editor: '', reviewer: '', signer: '阳立群' }
    const saved = handlers['writing.save']({ ...made, content: { ...made.content, staff } }) as Writing
    const sent = act(saved, '送审', { person: '谭小禾' })
    const signed = act(sent, '签发', { person: '龙见素', reviewer: '易青田' })
    expect(signed.content).toMatchObject({ staff: { editor: '谭小禾', reviewer: '易青田', signer: '阳立群' } })
    expect(JSON.stringify(composeStored(desk, { id: signed.id }).paper)).toContain('易青田')
    expect(handlers['writing.steps']({ id: signed.id })).toMatchObject([
      { step: '送审', reviewer: '' },
      { step: '签发', person: '龙见素', reviewer: '易青田' },
    ])
    expect(persons('签发')[0]).toMatchObject({ name: '龙见素', hint: '以前办理过' })
    expect(persons('审核')[0]?.name).toBe('易青田')
    expect(
      persons('审核')
        .filter(({ initials }) => initials.includes('txh'))
        .map(({ name }) => name),
    ).toContain('谭小禾')
  })

  it('is warned of where one person wrote and approved', () => {
    const steps = [{ step: '送审' as const, person: '谭小禾' }]
    const told = (person: string, reviewer: string) => roleWarnings({ step: '签发', person, reviewer }, steps)
    expect(told('阳立群', '易青田')).toEqual([])
    expect(told('阳立群', '谭小禾')).toEqual(['审核人与拟稿人是同一人（谭小禾）。'])
    expect(told('谭小禾', '谭小禾')).toHaveLength(2)
  })
})
