import type { ScoringSettings } from '../../edition.ts'

/** What both forms take from the national rules of self-evaluation; each states its other settings itself. */
export const nationalScoring: Pick<
  ScoringSettings,
  'decimals' | 'executionWeight' | 'rateOfNothing' | 'farAbove' | 'bands' | 'grades'
> = {
  decimals: 2,
  executionWeight: '10',
  rateOfNothing: '0',
  farAbove: '1.3',
  bands: [
    { id: 'full', phrase: '达成年度指标', from: '0.8', to: '1', closed: true },
    { id: 'partial', phrase: '部分达成年度指标并具有一定效果', from: '0.6', to: '0.8' },
    { id: 'none', phrase: '未达成年度指标且效果较差', from: '0', to: '0.6' },
  ],
  grades: [
    { label: '优', from: '90' },
    { label: '良', from: '80' },
    { label: '中', from: '60' },
    { label: '差', from: '0' },
  ],
}
