import type { components } from '@/shared/api/schema'

type Schemas = components['schemas']

export type Receipt = Schemas['RegistrationReceipt']
export type SimilarCase = Schemas['SimilarCase']
export type Uploaded = Schemas['IntakeUploaded']

export interface Choice {
  value: string
  label: string
}

/** A photograph or file of a draft; its content lies in the vault under the same id. */
export interface Photo {
  id: string
  name: string
  size: number
  type: string
  /** Taken in by the server, which keeps what no case names for a day. */
  uploaded?: { id: string; at: number }
  problem?: string
}
