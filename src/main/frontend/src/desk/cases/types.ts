import type { components } from '@/shared/api/schema'
export type { CaseView } from '@/shared/api/types'

type Schemas = components['schemas']

export type WorkItem = Schemas['OpenWorkItem']
export type Clock = Schemas['ClockView']
export type Step = Schemas['TimelineEntry']
export type Attachment = Schemas['Attachment']
export type Served = Schemas['DocumentRow']
export type Message = Schemas['MessageShown']
export type Party = Schemas['Party']
export type Diagram = Schemas['Diagram']

export type Data = Record<string, unknown>
