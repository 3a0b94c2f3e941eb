export { type DocumentsShown, documentsView } from './documents.ts'
export { type InboxShown, inboxView } from './inbox.ts'
export { type SearchShown, searchView } from './search.ts'
export { type StatisticsShown, statisticsView } from './statistics.ts'
