import { choices, day, decimal, note, ref } from '../fields/field.ts'
import { inOrder, notInFuture } from '../rules/dates.ts'
import { type Check, defineLedger } from './define.ts'

const balances: Check = ({ income, spent, balance }) =>
  typeof income === 'number' && typeof spent === 'number' && typeof balance === 'number' && income - spent !== balance
    ? {
        field: 'balance',
        level: 'warn',
        message: `结余与收入减支出（${((income - spent) / 100).toFixed(2)}万元）不一致，如有上年结转请在备注中说明。`,
      }
    : undefined

export const financeCheckLedger = defineLedger({
  id: 'financeCheck',
  title: '财务清理与公开',
  group: '附属记录',
  about: '村(居)开展一次财务清理的结果，以及党务、村务、财务公开的日期和方式。',
  clauses: ['1.8b'],
  partOf: ['partyBuildingId'],
  shownFor: (parent) => ['财务清理', '村务财务公开', '党务公开'].includes(String(parent.matter)),
  fields: {
    partyBuildingId: ref('基层组织事项', 'partyBuilding', { required: true, width: 220 }),
    startOn: day('清理开始'),
    endOn: day('清理结束'),
    income: decimal('收入(万元)', { scale: 2 }),
    spent: decimal('支出(万元)', { scale: 2 }),
    balance: decimal('结余(万元)', { scale: 2, min: -99_999 }),
    receivable: decimal('债权(万元)', { scale: 2 }),
    debt: decimal('债务(万元)', { scale: 2 }),
    problems: note('发现问题', { max: 500 }),
    partyOpenOn: day('党务公开日期'),
    villageOpenOn: day('村务公开日期'),
    financeOpenOn: day('财务公开日期'),
    ways: choices('公开方式', ['公开栏', '会议', '广播', '明白纸']),
    remark: note('备注', { max: 200 }),
  },
  sections: [
    {
      title: '财务清理',
      fields: ['partyBuildingId', 'startOn', 'endOn', 'income', 'spent', 'balance', 'receivable', 'debt', 'problems'],
    },
    { title: '公开', fields: ['partyOpenOn', 'villageOpenOn', 'financeOpenOn', 'ways', 'remark'] },
  ],
  grid: [
    'partyBuildingId',
    'startOn',
    'endOn',
    'income',
    'spent',
    'balance',
    'receivable',
    'debt',
    'problems',
    'partyOpenOn',
    'villageOpenOn',
    'financeOpenOn',
    'ways',
  ],
  word: [
    { field: 'partyBuildingId', width: 18 },
    { field: 'endOn', width: 9 },
    { field: 'income', width: 8 },
    { field: 'spent', width: 8 },
    { field: 'balance', width: 8 },
    { field: 'problems', width: 22 },
    { field: 'partyOpenOn', width: 9 },
    { field: 'villageOpenOn', width: 9 },
    { field: 'financeOpenOn', width: 9 },
    { field: 'ways', width: 12 },
  ],
  label: ['endOn', 'partyBuildingId'],
  checks: [
    notInFuture('endOn', '清理结束'),
    inOrder('startOn', 'endOn', ['清理开始', '清理结束']),
    notInFuture('partyOpenOn', '党务公开日期'),
    notInFuture('villageOpenOn', '村务公开日期'),
    notInFuture('financeOpenOn', '财务公开日期'),
    balances,
  ],
})
