/** Memory of that many bytes which threads can share, where there is such: a browser gives it only to pages that stand alone. */
export const roomFor = (bytes: number): ArrayBufferLike =>
  typeof SharedArrayBuffer === 'function' ? new SharedArrayBuffer(bytes) : new ArrayBuffer(bytes)
