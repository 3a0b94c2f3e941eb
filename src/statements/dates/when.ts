export type Period = 'week' | 'month' | 'year'
export type Which = 'last' | 'this' | 'next' | null

/** What a phrase says of a time, before anything is counted from the day of publication. Months from 1, weekdays from 0 (Monday). */
export type When =
  | { readonly is: 'day'; readonly year: number | null; readonly month: number; readonly day: number }
  | { readonly is: 'weekday'; readonly weekday: number; readonly which: Which }
  | { readonly is: 'month'; readonly year: number | null; readonly month: number; readonly which: Which }
  | { readonly is: 'year'; readonly year: number }
  /** Days from the day of publication. */
  | { readonly is: 'days'; readonly by: number }
  /** The week, month or year so many on; "two weeks ago" too. */
  | { readonly is: 'period'; readonly of: Period; readonly by: number }
  | { readonly is: 'weekend'; readonly which: Which }
  /** The last day of a month, week or year. */
  | { readonly is: 'end'; readonly of: When }
