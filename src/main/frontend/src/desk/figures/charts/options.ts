import type { EChartsCoreOption } from 'echarts/core'
import { NONE, oneDecimal } from '../numbers'

/** What a chart shows: one word for each place on the axis, and rows of numbers over them. */
export interface Series {
  name: string
  /** null: there is nothing to divide by, or too little to be told; a gap, never a zero. */
  values: (number | null)[]
  type?: 'bar' | 'line'
}
export interface Drawn {
  labels: string[]
  series: Series[]
  /** Printed behind each number. */
  unit: string
  /** Bars that lie down, for names that are long. */
  lying?: boolean
  /** The scale ends here; shares end at 100. */
  most?: number
  dark?: boolean
}

/** A browser measures letters in the fonts it has, so ECharts must be told their names. */
const FONT = '"PingFang SC","Microsoft YaHei","HarmonyOS Sans SC","Noto Sans CJK SC",sans-serif'

/**
 * Okabe and Ito's colours that differ for the colour-blind, in shades that differ in grey too; the
 * patterns and marks tell them apart where there is no colour at all.
 */
const COLORS = ['#1f5fae', '#e69f00', '#0b7a5c', '#b6cbe6']
const DARK_COLORS = ['#6db3ff', '#ffc24d', '#4bd3a8', '#c7d7ee']
const PATTERNS = [
  { symbol: 'none' },
  {
    symbol: 'rect',
    dashArrayX: [1, 0],
    dashArrayY: [3, 5],
    rotation: -Math.PI / 4,
    color: 'rgba(0,0,0,.28)',
  },
  {
    symbol: 'circle',
    symbolSize: 0.55,
    dashArrayX: [
      [6, 6],
      [0, 6, 6, 0],
    ],
    dashArrayY: [6, 0],
    color: 'rgba(255,255,255,.6)',
  },
  { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [2, 6], rotation: 0, color: 'rgba(0,0,0,.3)' },
]
const MARKS = ['circle', 'rect', 'triangle', 'diamond']
const DASHES = ['solid', 'dashed', 'dotted', 'solid']
const LONG_NAME = 8

export function options(drawn: Drawn, narrow: boolean): EChartsCoreOption {
  const text = drawn.dark ? '#dbe6f5' : '#4b5768'
  const line = drawn.dark ? '#31486b' : '#dde3eb'
  const size = drawn.dark ? 18 : 12
  const names = {
    type: 'category',
    data: drawn.labels,
    inverse: !!drawn.lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: line } },
    axisLabel: {
      color: text,
      fontSize: size,
      interval: drawn.lying ? 0 : 'auto',
      ...(drawn.lying && narrow ? { width: LONG_NAME * size, overflow: 'truncate' } : {}),
    },
  }
  const scale = {
    type: 'value',
    min: 0,
    max: drawn.most,
    minInterval: drawn.unit === '%' ? undefined : 1,
    interval: drawn.most ? drawn.most / (drawn.dark && drawn.lying ? 2 : 5) : undefined,
    splitNumber: 4,
    axisLabel: { color: text, fontSize: size, formatter: '{value}' + (drawn.unit === '%' ? '%' : '') },
    splitLine: { lineStyle: { color: line } },
  }
  return {
    animation: false,
    color: drawn.dark ? DARK_COLORS : COLORS,
    textStyle: { fontFamily: FONT, fontSize: size, color: text },
    grid: {
      left: 8,
      right: drawn.lying ? 48 : 16,
      top: drawn.series.length > 1 ? 44 : 22,
      bottom: 4,
      containLabel: true,
    },
    legend: {
      show: drawn.series.length > 1,
      top: 0,
      left: 0,
      itemWidth: 26,
      itemHeight: 14,
      textStyle: { color: text, fontSize: size + 1 },
    },
    aria: { enabled: true, decal: { show: true, decals: PATTERNS } },
    tooltip: {
      trigger: 'axis',
      renderMode: 'richText',
      axisPointer: { type: 'shadow' },
      valueFormatter: (value: unknown) =>
        typeof value === 'number' ? (drawn.unit ? oneDecimal(value) : value) + drawn.unit : NONE,
    },
    xAxis: drawn.lying ? scale : names,
    yAxis: drawn.lying ? names : scale,
    series: drawn.series.map((each, at) => ({
      name: each.name,
      type: each.type ?? 'bar',
      data: each.values.map((value) => value ?? '-'),
      barMaxWidth: drawn.dark ? 30 : 22,
      barGap: '15%',
      symbol: MARKS[at % MARKS.length],
      symbolSize: 9,
      lineStyle: { width: 2.5, type: DASHES[at % DASHES.length] },
      itemStyle: {
        borderRadius: drawn.lying ? [0, 3, 3, 0] : [3, 3, 0, 0],
        borderColor: text,
        borderWidth: each.type === 'line' ? 0 : 0.5,
      },
      label: {
        show: !!drawn.lying || drawn.labels.length * drawn.series.length <= (narrow ? 8 : 26),
        position: drawn.lying ? 'right' : 'top',
        color: text,
        fontSize: size - (drawn.dark ? 2 : 1),
        formatter: ({ value }: { value: unknown }) =>
          typeof value === 'number'
            ? (drawn.unit ? oneDecimal(value) : value) + (drawn.lying ? drawn.unit : '')
            : '',
      },
    })),
  }
}
