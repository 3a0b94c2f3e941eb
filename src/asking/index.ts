export {
  type LookedIn,
  type LookedInEach,
  lookedInFor,
  lookedInForEach,
  type OfUtterance,
  type Sought,
  utteranceSought,
} from './looked-in.ts'
