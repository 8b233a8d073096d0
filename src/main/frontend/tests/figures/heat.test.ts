import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { busiest, heats, stagesOf, tasksIn, walked, type Process, type Stage } from '@/desk/figures/heat'

const stage = (task: string, waiting: number, medianDays: number | null = null) =>
  ({ task, name: task, done: 1, waiting, medianDays, p90Days: medianDays, waitingSince: null }) as Stage
const drawn = (process: string) =>
  ({
    process,
    name: process,
    bpmnXml: readFileSync(`../../../bpmn/${process}.bpmn`, 'utf8'),
  }) as Process
const main = drawn('agencyPetition')
const handling = drawn('departmentHandling')

describe('the heat map', () => {
  it('finds the tasks of a drawing', () => {
    expect(tasksIn(main.bpmnXml)).toContain('settleOnSite')
    expect(tasksIn(main.bpmnXml)).not.toContain('handleLead')
    expect(tasksIn(handling.bpmnXml)).toContain('handleLead')
  })

  it('counts what waits inside a step that calls another process at that step', () => {
    const called = new Map([['handling', 'departmentHandling']])
    const shown = stagesOf(
      main,
      called,
      [main, handling],
      [stage('instruct', 2, 1), stage('handleLead', 3, 9), stage('signFor', 4, 1)],
    )
    expect(shown.map(({ task, waiting, medianDays }) => [task, waiting, medianDays])).toEqual([
      ['instruct', 2, 1],
      ['handling', 7, null],
    ])
  })

  it('says nothing at steps that share the process they call: nobody knows at which of them it waits', () => {
    const called = new Map([
      ['noticeEarly', 'writtenNotice'],
      ['noticeBeside', 'writtenNotice'],
    ])
    expect(stagesOf(main, called, [main, drawn('writtenNotice')], [stage('issueNotice', 2)])).toEqual([])
  })

  it('is darkest where most waits, or where it takes longest, and pale where there is anything at all', () => {
    const stages = [stage('a', 100, 1), stage('b', 1, 20), stage('c', 0, 10), stage('d', 50)]
    expect([...heats(stages, 'waiting')]).toEqual([
      ['a', 5],
      ['b', 1],
      ['d', 3],
    ])
    expect([...heats(stages, 'median')]).toEqual([
      ['a', 1],
      ['b', 5],
      ['c', 3],
    ])
  })

  it('offers the processes that are walked, the path of the cases first', () => {
    const other = drawn('archiving')
    expect(walked([other, handling, main], [stage('signFor', 1)]).map(({ process }) => process)).toEqual([
      'agencyPetition',
      'departmentHandling',
    ])
  })

  it('shows a wall where most waits, in the order of the path', () => {
    const stages = [stage('a', 1), stage('b', 9), stage('c', 0), stage('d', 5)]
    expect(busiest(stages, 2).map(({ task }) => task)).toEqual(['b', 'd'])
    expect(busiest(stages, 4).map(({ task }) => task)).toEqual(['a', 'b', 'd'])
  })
})
