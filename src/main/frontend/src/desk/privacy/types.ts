import type { components } from '@/shared/api/schema'

type Schemas = components['schemas']

export type PrivacyRequest = Schemas['PrivacyDeskRow']
export type Said = Schemas['CasePrivacySaid']
export type CasePrivacy = Schemas['CasePrivacyShown']
export type Copy = Schemas['DataCopieCopy']
export type TextVersion = Schemas['PrivacyTextVersion']
export type Incident = Schemas['IncidentShown']
export type Known = Schemas['Known']
export type Candidate = Schemas['ExpiredCandidate']
export type DestructionList = Schemas['StoredList']
export type Minutes = Schemas['DestructionListMinutes']
