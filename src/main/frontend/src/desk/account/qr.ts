import { encode } from 'uqr'

/** A QR code as one path of unit squares, to be drawn as SVG: no picture, no canvas, nothing a strict policy minds. */
export function qrPath(text: string): { size: number; path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 2 })
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('')
  return { size, path }
}
