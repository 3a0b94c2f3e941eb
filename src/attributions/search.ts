/** Index of the last of `list` whose `key` is at most `value`, or -1. `list` is in the order of `key`. */
export function lastUpTo<T>(list: readonly T[], key: (item: T) => number, value: number): number {
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (key(list[middle]!) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
