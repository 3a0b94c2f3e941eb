const HTTP_DATE =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/

/** Whether a header holds a date as HTTP writes it (RFC 9110, section 5.6.7). */
export const isHttpDate = (text: string) => HTTP_DATE.test(text) && !Number.isNaN(Date.parse(text))

/** The seconds a `retry-after` asks to wait, from `now` in milliseconds since 1970; null where it says nothing that can be understood. */
export function retryAfterOf(header: string | undefined, now: number): number | null {
  const text = header?.trim() ?? ''
  if (/^\d{1,9}$/.test(text)) return Number(text)
  return isHttpDate(text) ? Math.max(0, Math.ceil((Date.parse(text) - now) / 1000)) : null
}
