import { Tooltip } from 'antd'
import type { Figure } from '../../../shared/metrics/results.ts'
import type { OpenFigure } from './use-open-figure.ts'

/** The numbers a leader asks for first; each opens its rows and says how it is counted. */
export const FigureCards = ({ figures, open }: { figures: readonly Figure[]; open: OpenFigure }) => (
  <section className="figure-cards" aria-label="主要数字">
    {figures.map(({ metric, title, text, unit, definition }) => (
      <Tooltip key={metric} title={`口径：${definition}`} mouseEnterDelay={0.5}>
        <button type="button" onClick={() => open(metric)}>
          <span className="figure-title">{title}</span>
          <b className="figure-number">
            {text}
            {text !== '—' && <small className="figure-unit">{unit}</small>}
          </b>
        </button>
      </Tooltip>
    ))}
  </section>
)
