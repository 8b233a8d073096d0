/** Makes pictures small enough for a weak network before they leave the phone; it also leaves out where they were taken. */
const LONGEST_SIDE = 2560
const SMALL_ENOUGH = 1_200_000
const QUALITY = 0.85

/** What the server takes; pictures of other kinds become JPEG here if the browser can read them. */
const DOCUMENTS = ['pdf', 'docx', 'xlsx', 'mp3', 'm4a', 'mp4']
export const TAKEN = ['image/*', ...DOCUMENTS.map((each) => '.' + each)].join(',')
export const LARGEST = 20 * 1024 * 1024

/** The size a picture is drawn at. */
export function fitted(
  width: number,
  height: number,
  longest = LONGEST_SIDE,
): { width: number; height: number } {
  const scale = Math.min(1, longest / Math.max(width, height))
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

export type Unfit = 'kind' | 'picture' | 'large'

/** The file as it is kept and sent, or why it cannot be. */
export async function prepared(file: File): Promise<{ blob: Blob; name: string } | Unfit> {
  const ending = file.name.split('.').pop()?.toLowerCase() ?? ''
  if (!file.type.startsWith('image/')) {
    if (!DOCUMENTS.includes(ending)) return 'kind'
    return file.size > LARGEST ? 'large' : { blob: file, name: file.name }
  }
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => undefined)
  if (!picture) return 'picture'
  const size = fitted(picture.width, picture.height)
  const plain = ['image/jpeg', 'image/png'].includes(file.type) && ['jpg', 'jpeg', 'png'].includes(ending)
  if (plain && size.width === picture.width && file.size < SMALL_ENOUGH)
    return { blob: file, name: file.name }
  const blob = await drawn(picture, size)
  picture.close()
  if (!blob) return 'picture'
  return { blob, name: file.name.replace(/\.[^.]*$/, '') + '.jpg' }
}

async function drawn(picture: ImageBitmap, size: { width: number; height: number }): Promise<Blob | null> {
  const canvas = Object.assign(document.createElement('canvas'), size)
  const pen = canvas.getContext('2d')
  if (!pen) return null
  pen.fillStyle = '#fff' // what was transparent
  pen.fillRect(0, 0, size.width, size.height)
  pen.drawImage(picture, 0, 0, size.width, size.height)
  return new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
}
