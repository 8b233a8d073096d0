/** Seals what is kept on a device; bound to its place, so that nothing can be moved to another person's. */
const IV_BYTES = 12

export interface Sealed {
  iv: Uint8Array<ArrayBuffer>
  content: ArrayBuffer
}

/** A key that can be used here and taken nowhere: not even this page can read it. */
export function newKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const bytesOf = (text: string) => new TextEncoder().encode(text)

export async function seal(key: CryptoKey, place: string, plain: BufferSource): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES))
  const how = { name: 'AES-GCM', iv, additionalData: bytesOf(place) }
  return { iv, content: await crypto.subtle.encrypt(how, key, plain) }
}

export function unseal(key: CryptoKey, place: string, sealed: Sealed): Promise<ArrayBuffer> {
  const how = { name: 'AES-GCM', iv: sealed.iv, additionalData: bytesOf(place) }
  return crypto.subtle.decrypt(how, key, sealed.content)
}
