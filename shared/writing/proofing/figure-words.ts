import { findMetric, type MetricId, metricIds } from '../../metrics/index.ts'

/** How sentences call a number, besides by its title; with its unit behind it nothing else is meant. */
const spoken: Partial<Record<MetricId, readonly string[]>> = {
  'visit.households': ['走访农户', '走访居民户', '走访群众', '入户走访'],
  'visit.times': ['走访'],
  'visit.enterprises': ['走访企业', '走访园区企业', '走访联系企业'],
  'opinion.collected': ['收集意见建议', '收集意见', '征求意见建议', '征集意见建议'],
  'opinion.settledRate': ['意见建议办结率'],
  'hazard.found': ['排查安全隐患', '查出安全隐患', '排查隐患', '发现安全隐患'],
  'hazard.fixedRate': ['整改率'],
  'hazard.major': ['重大隐患'],
  'dispute.found': ['排查矛盾纠纷', '排查矛盾', '排查各类矛盾纠纷'],
  'dispute.mediated': ['调处矛盾纠纷', '化解矛盾纠纷'],
  'condolence.households': ['慰问困难群众', '慰问困难户', '走访慰问'],
  'condolence.amount': ['发放慰问金', '送去慰问金', '慰问金'],
  'training.sessions': ['举办培训班、院落会', '举办培训班', '举办培训'],
  'training.attended': ['培训'],
  'labour.times': ['参加劳动'],
  'deed.problems': ['解决实际问题'],
  'deed.works': ['兴办惠民实事', '办理惠民实事'],
  'diary.count': ['撰写民情日记', '写民情日记'],
  'report.surveys': ['形成调查报告', '完成调查报告'],
  'six.registered': ['六本台账共登记事项', '六本台账登记事项', '六本台账共登记'],
  'cadre.count': ['抽调机关干部'],
}

export type SpokenFigure = { readonly metric: MetricId; readonly words: string; readonly unit: string }

/** Words that stand before a number, the longest first, each with the metric they mean. */
export const spokenFigures: readonly SpokenFigure[] = metricIds
  .flatMap((metric): SpokenFigure[] => {
    const { title, unit } = findMetric(metric) ?? { title: '', unit: '' }
    return [title, ...(spoken[metric] ?? [])].map((words) => ({ metric, words, unit }))
  })
  .sort((a, b) => b.words.length - a.words.length)
