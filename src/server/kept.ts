import type { Reading } from '../read.ts'

/** The readings of what was pasted, in memory and for a while: each has an address, so that filters and the way back work. */
export type Kept = {
  /** The id of the document is its address. */
  put(reading: Reading): void
  get(id: string): Reading | null
}

/** Characters of all texts together, and how many there may be: what was looked at longest ago goes first. */
const MOST = { characters: 16_000_000, readings: 500 }

export function keptReadings(most = MOST): Kept {
  // A map gives its keys in the order they were put in; what is looked at is put in again.
  const readings = new Map<string, Reading>()
  let characters = 0
  const drop = (id: string) => {
    characters -= readings.get(id)?.doc.text.length ?? 0
    readings.delete(id)
  }
  return {
    put(reading) {
      const { id, text } = reading.doc
      drop(id)
      readings.set(id, reading)
      characters += text.length
      for (const oldest of readings.keys()) {
        if (oldest === id || (characters <= most.characters && readings.size <= most.readings)) break
        drop(oldest)
      }
    },
    get(id) {
      const reading = readings.get(id)
      if (!reading) return null
      readings.delete(id)
      readings.set(id, reading)
      return reading
    },
  }
}
