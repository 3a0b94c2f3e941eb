export { changed } from './address.ts'
export { apiView, type Described, type Field } from './api.ts'
export { explanationView } from './explanation.ts'
export { askForm, type ReadForm, readForm } from './forms.ts'
export { galleryView } from './gallery.ts'
export { hereView } from './here.ts'
export { type Html, html, type Part } from './html.ts'
export { KEYS, keysOf, layout } from './layout.ts'
export { errorsView, problemView } from './problem.ts'
export { cardFor, readingView } from './reading/page.ts'
export { EVERYTHING, type ReadingState, stateIn } from './reading/state.ts'
export {
  type DocumentsShown,
  documentsView,
  type InboxShown,
  inboxView,
  mergedView,
  type SearchShown,
  type SpeakerFacts,
  type SpeakerShown,
  type SpeakersShown,
  type StatisticsShown,
  searchView,
  speakersView,
  speakerView,
  statisticsView,
  whichSpeaker,
} from './record/index.ts'
export { type Reported, reportPage } from './report/report.ts'
export { webAddress } from './shown.ts'
export { type Around, type Checked, comparisonView, draftView, verdictView } from './verdict/index.ts'
