import { memo } from 'react'
import { surveyChecks } from '../../../../shared/writing/survey-check.ts'
import type { SummaryContent } from '../../../../shared/writing/writing.ts'

/** The check list of a 调查报告; follows the typing. */
export const SurveyPart = memo(({ content }: { readonly content: SummaryContent }) => {
  const lines = surveyChecks(content)
  const open = lines.filter(({ isNeeded, isMet }) => isNeeded && !isMet).length
  return (
    <section className="part survey-checks" aria-label="送审前检查">
      <h3>
        送审前检查 <small>{open === 0 ? '必须写的都已写好，可以送审' : `还有${open}项必须补上才能送审`}</small>
      </h3>
      <ul>
        {lines.map(({ title, found, wanted, isMet, isNeeded }) => (
          <li key={title} data-met={isMet}>
            <span aria-hidden="true">{isMet ? '✓' : isNeeded ? '✕' : '▲'}</span>
            <b>{title}</b>
            <span>{found}</span>
            <small>
              {wanted}
              {isNeeded ? '（必须）' : '（建议）'}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
})
