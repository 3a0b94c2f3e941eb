/** 32 bits for a string, the same everywhere: FNV-1a over its UTF-16 units, stirred once more so that the high bits are good too. */
export function hashOf(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return mix(h, text.length)
}

/** One hash out of two; the order counts. */
export function mix(a: number, b: number): number {
  let h = Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b
  h = Math.imul(h ^ (h >>> 13), 0x297a2d39)
  return h ^ (h >>> 16)
}
