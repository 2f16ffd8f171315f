import { addDays } from '../../../shared/rules/calendar.ts'
import { type AlertContext, type Rule, whenRows } from './alert-rule.ts'

/** So many working days in the field without a diary are too many (W-09). */
const diaryGap = 3

const isRunning = ({ today, campaign }: AlertContext): boolean =>
  today > campaign.startOn && today <= addDays(campaign.endOn, 1)

/** Every day a cadre is on record with a team. */
const presences = `
  SELECT cadre_id AS cadre, worked_on AS day, team_id AS team FROM labour WHERE voided_at IS NULL
  UNION SELECT cadre_id, written_on, team_id FROM diary WHERE voided_at IS NULL
  UNION SELECT j.value, visited_on, team_id FROM visit, json_each(visit.cadre_ids) j WHERE voided_at IS NULL`

/** Warnings about who did what when, told from several books at once. */
export const personRules: readonly Rule[] = [
  whenRows({
    id: 'W-04',
    level: 'yellow',
    title: (n) => `${n}名干部同一天记在两个工作队`,
    rows: {
      cadre: `SELECT c.id, c.team_id AS teamId FROM cadre c WHERE c.voided_at IS NULL AND c.id IN (
        SELECT cadre FROM (${presences}) WHERE day <= @today GROUP BY cadre, day HAVING count(DISTINCT team) > 1)
        ORDER BY c.id`,
    },
  }),
  whenRows({
    id: 'W-09',
    level: 'yellow',
    title: (n) => `${n}名干部已有${diaryGap}个以上工作日没有写民情日记`,
    isDue: isRunning,
    parameters: ({ today, campaign, calendar }) => ({
      since: calendar.addWorkingDays(today, -diaryGap),
      begun: campaign.startOn,
    }),
    rows: {
      // Who never wrote has a warning of his own.
      cadre: `SELECT c.id, c.team_id AS teamId FROM cadre c WHERE c.voided_at IS NULL AND @since >= @begun AND (
        SELECT max(d.written_on) FROM diary d WHERE d.cadre_id = c.id AND d.voided_at IS NULL
          AND d.state IN ('已提交', '已审阅') AND d.written_on <= @today) < @since ORDER BY c.id`,
    },
  }),
  whenRows({
    id: 'W-15',
    level: 'yellow',
    title: (n) => `${n}户次慰问由两个工作队重复`,
    rows: {
      condolence: `SELECT t.id, t.team_id AS teamId FROM condolence t WHERE t.voided_at IS NULL AND t.given_on <= @today
        AND t.household_id IN (SELECT o.household_id FROM condolence o WHERE o.voided_at IS NULL
          AND o.given_on <= @today GROUP BY o.household_id HAVING count(DISTINCT o.team_id) > 1) ORDER BY t.id`,
    },
  }),
  whenRows({
    id: 'W-15',
    level: 'yellow',
    title: (n) => `${n}户次慰问只有一名经办人`,
    rows: {
      condolence: `SELECT id, team_id AS teamId FROM condolence WHERE voided_at IS NULL AND given_on <= @today
        AND (handler_id IS NULL OR second_handler_id IS NULL OR handler_id = second_handler_id) ORDER BY id`,
    },
  }),
]
