import { shortDay } from './days.ts'
import type { CaseFact } from './facts.ts'
import { type Clause, join, say } from './say.ts'

/** How the matter came up, by its 来源. */
const occasions: Readonly<Record<string, string>> = {
  入户走访: '入户走访时，群众反映',
  民情日记转入: '走访时，群众反映',
  座谈会: '召开座谈会时，群众反映',
  群众来访: '接待来访时，群众反映',
  群众来电来信: '收到群众来电来信，反映',
  企业反映: '走访企业时，企业反映',
  督查发现: '接到督查反馈',
}

const bare = (text: string): string => text.trim().replace(/[。；，.;,]+$/, '')

/**
 * Days written as clerks write them, 3.16, in the campaign's months; 3.6万元 and 3.5米 are no days.
 */
const withDays = (text: string, months: readonly number[]): string =>
  text.replace(
    /(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.%])(?!\s*[万亿千百元亩米吨倍个公平斤升])/g,
    (all, month: string, day: string) => {
      const isDay = months.includes(Number(month)) && Number(day) >= 1 && Number(day) <= 31
      return isDay ? `${Number(month)}月${Number(day)}日` : all
    },
  )

const monthOf = (day: string): number => Number(day.slice(5, 7))

/** A text of a row as a part of a sentence; that people said it is said already. */
const told = (text: string, fact: CaseFact): string =>
  withDays(bare(text), [monthOf(fact.registeredOn), monthOf(fact.registeredOn) + 1]).replace(
    /^(群众|村民|居民)?反映[，：:,]?/,
    '',
  )

const placeOf = ({ point, hamlet }: CaseFact): string => `${point}${hamlet}`

export type Told = { readonly title: string; readonly lead: Clause }

const ending = ({ ledger, closedOn, satisfaction }: CaseFact): Clause =>
  ledger === 'hazard'
    ? say`${closedOn === '' ? '' : `${shortDay(closedOn)}整改到位，`}经复查合格`
    : say`${closedOn === '' ? '' : `${shortDay(closedOn)}办结，`}经回访，群众表示${satisfaction}`

/** 典型: what was found, what was done, what people said. */
export const story = (fact: CaseFact): Told => {
  const occasion = fact.ledger === 'hazard' ? '排查安全隐患时发现' : (occasions[fact.source] ?? '了解到')
  const lead = join(
    [
      say`${shortDay(fact.registeredOn)}，${fact.team}在${placeOf(fact)}${occasion}，${told(fact.content, fact)}`,
      say`工作队当即登记交办${fact.responsible ? `，由${fact.responsible}负责办理` : ''}`,
      say`${told(fact.result, fact)}`,
      ending(fact),
    ],
    '。',
  )
  return { title: `${fact.point}：${bare(fact.title)}`, lead }
}

/** 民情摘编: what people asked for and how far it has got. */
export const excerpt = (fact: CaseFact, cutOff: string): Clause => {
  const isOverdue = fact.dueOn !== '' && fact.dueOn < cutOff
  const progress = isOverdue
    ? say`原定${shortDay(fact.dueOn)}前办结，现已逾期，正在督办`
    : fact.dueOn !== '' && say`限${shortDay(fact.dueOn)}前办结`
  return join(
    [
      say`${placeOf(fact)}群众反映，${told(fact.content, fact)}`,
      join([fact.responsible !== '' && say`由${fact.responsible}负责办理`, progress], '，', ''),
    ],
    '。',
  )
}

/** The facts of different teams first, then what is left, no more than `most`. */
export const variedBy = (facts: readonly CaseFact[], key: (fact: CaseFact) => unknown, most: number): CaseFact[] => {
  const seen = new Set<unknown>()
  const first = facts.filter((fact) => !seen.has(key(fact)) && seen.add(key(fact)))
  return [...first, ...facts.filter((fact) => !first.includes(fact))].slice(0, most)
}
