/**
 * The “1124” rules (domain §5) as SQL. Entries come from 劳动登记, 走访记录 or 民情日记 of the rule's own days, or of the
 * campaign's. A rule without 条目, 度量, 对象 or 计数来源 is not finished and asks nothing of anyone.
 */
const finished = ['label', 'measure', 'audience', 'source'].map((key) => `coalesce(r.${key}, '') <> ''`).join(' AND ')
/** Rules in force; none while 活动设置 has them off. Read first, so that books nobody counts by are not read at all. */
const rules = `(SELECT * FROM labour_rule r WHERE r.voided_at IS NULL AND ${finished}
  AND EXISTS (SELECT 1 FROM campaign g WHERE g.voided_at IS NULL AND g.labour_rule_on))`

const days = 'BETWEEN coalesce(r.from_on, @campaignStart) AND min(coalesce(r.to_on, @campaignEnd), @to)'

const together = ['ate', 'lived', 'worked']
  .map((word) => `(NOT coalesce(r.${word}_together, 0) OR l.${word}_together)`)
  .join(' AND ')

const entries = `
  SELECT r.id AS rule, l.cadre_id AS cadre, l.worked_on AS day, l.household_id AS home, l.point_id AS point,
    l.days AS tenths, l.lived_together AS slept
  FROM ${rules} r CROSS JOIN labour l ON r.source = '劳动登记' AND l.voided_at IS NULL AND l.worked_on ${days} AND ${together}
  UNION ALL
  SELECT r.id, j.value, v.visited_on, v.household_id, v.point_id, 0, 0
  FROM ${rules} r CROSS JOIN visit v ON r.source = '走访记录' AND v.voided_at IS NULL AND v.visited_on ${days}
    AND v.form <> '电话' AND v.presence <> '无人', json_each(v.cadre_ids) j
  UNION ALL
  SELECT r.id, d.cadre_id, d.written_on, NULL, d.point_id, 0,
    EXISTS (SELECT 1 FROM json_each(d.five_deeds) f WHERE f.value = '住农家屋')
  FROM ${rules} r CROSS JOIN diary d ON r.source = '民情日记' AND d.voided_at IS NULL AND d.written_on ${days}
    AND d.state IN ('已提交', '已审阅')`

const reached = `CASE r.measure
  WHEN '天' THEN count(DISTINCT e.day)
  WHEN '晚' THEN count(DISTINCT e.day) FILTER (WHERE e.slept)
  WHEN '工日' THEN coalesce(sum(e.tenths), 0) / 10.0
  WHEN '户' THEN count(DISTINCT e.home)
  WHEN '个点' THEN count(DISTINCT e.point)
  ELSE count(e.rule) END`

const rankOf =
  "CASE r.audience WHEN '领导' THEN c.rank = '领导' WHEN '科级' THEN c.rank IN ('正科', '副科') WHEN '一般' THEN c.rank = '一般' ELSE 1 END"

/** Who falls short of a rule that speaks to them: a condition on the rows called `alias` of cadre or of team. */
export const labourShortSql = (alias: string, who: 'cadre' | 'team'): string => {
  const audience = who === 'team' ? "r.audience = '工作队'" : `r.audience <> '工作队' AND ${rankOf}`
  const key = who === 'team' ? 'c.team_id' : 'c.id'
  return `${alias}.id IN (
    SELECT person FROM (
      SELECT ${key} AS person, r.floor AS floor, ${reached} AS n
      FROM ${rules} r CROSS JOIN cadre c ON c.voided_at IS NULL AND ${audience}
        LEFT JOIN (${entries}) e ON e.rule = r.id AND e.cadre = c.id
      GROUP BY r.id, ${key}
    ) WHERE n < floor)`
}
