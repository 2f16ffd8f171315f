/** The parts of ECharts the charts are made of, registered once, for the screen and for the printing press. */
import { BarChart, LineChart, PieChart } from 'echarts/charts'
import { AriaComponent, DatasetComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { LabelLayout, LegacyGridContainLabel } from 'echarts/features'
import { CanvasRenderer } from 'echarts/renderers'

use([BarChart, LineChart, PieChart, AriaComponent, DatasetComponent, GridComponent, LegendComponent, TitleComponent])
use([LabelLayout, LegacyGridContainLabel, CanvasRenderer])

export { type EChartsCoreOption, type EChartsType, init } from 'echarts/core'
