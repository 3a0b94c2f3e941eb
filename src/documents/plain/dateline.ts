import type { Range } from '../../text/index.ts'
import { isAgency } from './agencies.ts'

/** A dateline at the start of a line: where it ends (its dash included), and the place and agency in it. `to` counts from the line's start. */
export type DatelineParts = { readonly to: number; readonly place: Range; readonly agency: Range | null }

/** Reads "ASTANA (Sputnik) - ", "LONDON, March 3 (Reuters) — ", "VESSBY, Norland — ", "MOSCOW, July 4. /TASS/. " at the start of a line. */
export function datelineOf(line: string): DatelineParts | null {
  const head = line.slice(0, LONGEST)
  const end = DASH.exec(head) ?? SLASHED.exec(head)
  if (!end) return null
  const to = end.index + end[0].trimEnd().length
  const before = head.slice(0, end.index + (end[1]?.length ?? 0))
  const agency = AGENCY.exec(before)
  const dated = (agency ? before.slice(0, agency.index) : before).trimEnd()
  const place = dated
    .replace(DAY, '')
    .replace(/[,\s]+$/, '')
    .replace(LONE_STOP, '$1')
  const name = (agency?.[1] ?? agency?.[2] ?? '').trim()
  if (!isPlace(place, isAgency(name) || (agency !== null && /^\p{Lu}/u.test(name)), place.length < dated.length)) return null
  const at = agency ? before.indexOf(name, agency.index) : 0
  return { to, place: { from: 0, to: place.length }, agency: name === '' ? null : { from: at, to: at + name.length } }
}

/** "NEW VELLORE: The chief minister …": a colon makes a dateline of a town in capitals, where nothing else in the text opens so. */
export function colonDatelineOf(line: string): DatelineParts | null {
  const place = COLON.exec(line.slice(0, LONGEST))?.[1]
  return place === undefined || NOT_PLACES.has(place) || OFFICE.test(place)
    ? null
    : { to: place.length + 1, place: { from: 0, to: place.length }, agency: null }
}
const COLON = /^(\p{Lu}[\p{Lu}\p{M}'’.-]{2,20}(?: [\p{Lu}\p{M}'’.-]{2,20}){0,2}): (?=[\p{Lu}“"‘'])/u
/** Who speaks in a transcript, or what a line says of itself. */
const OFFICE =
  /\b(?:MR|MRS|MS|DR|PRESIDENT|MINISTER|SECRETARY|MAYOR|SENATOR|CHAIR\p{Lu}*|SPEAKER|JUDGE|COURT|HOST|REPORTER|GOVERNOR|GENERAL|KING|QUEEN|OFFICER|WITNESS|MODERATOR|SPOKES\p{Lu}+|PRIME|HEADLINE|SUMMARY|KEY|NOTE|TIP|MORE|THE|HOW|WHY|WHAT|IN|ON|AT|IS|ARE)\b/u

/** A place is all in capitals; beside an agency or a date it may be written as in a sentence. The region after a comma is free. */
function isPlace(place: string, hasAgency: boolean, hasDate: boolean): boolean {
  const [town = '', ...regions] = place.split(', ')
  if (regions.length > 3 || town.split(' ').length > (hasAgency ? 5 : 3) || NOT_PLACES.has(town)) return false
  if (!regions.every((region) => REGION.test(region))) return false
  return CAPITALS.test(town) || (hasAgency && TITLED.test(town)) || (hasDate && NAMES.test(town))
}

const LONGEST = 110

// The dash that ends a dateline: a long one anywhere, a short one with spaces or after the agency's bracket. Group 1 keeps the bracket.
const DASH = /(\)|) ?(?:—|–|―|--+) ?| - |(\))(?:-|:) /
const SLASHED = /(\/[\p{L}-]{2,15}\/)\. /u
const AGENCY = /\(([^()]{1,40})\)\s?$|\/([\p{L}-]{2,15})\/$/u
const DAY =
  /(?:[,.]\s?|\s)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6}\.? \d{1,2}|\d{1,2} (?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}{0,6})(?:,? \d{4})?[.,]?$/iu
const LONE_STOP = /^([^.]*)\.$/
const CAPITALS = /^[\p{Lu}\p{M}][\p{Lu}\p{M}'’.-]+(?:[ /][\p{Lu}\p{M}'’.-]+)*$/u
const TITLED = /^\p{Lu}[\p{L}\p{M}'’.-]+(?:[ /][\p{L}\p{M}'’.-]+)*$/u
const NAMES = /^\p{Lu}[\p{L}\p{M}'’.-]+(?: \p{Lu}[\p{L}\p{M}'’.-]+)*$/u
const REGION = /^\p{Lu}[\p{L}\p{M}'’. -]{0,20}$/u
const NOT_PLACES = new Set(
  'BREAKING,BREAKING NEWS,UPDATE,UPDATED,EXCLUSIVE,ANALYSIS,OPINION,COMMENT,EDITORIAL,WATCH,LIVE,VIDEO,PHOTOS,GALLERY,CORRECTION,NEW,JUST IN,DEVELOPING,FACT CHECK,FACTBOX,EXPLAINER,INTERVIEW,REVIEW,PROFILE,NOTE,QUESTION,ANSWER,RECAP,SPORT,NEWS,ALERT,WARNING,FEATURE,TRANSCRIPT,READ MORE,PODCAST'.split(
    ',',
  ),
)
