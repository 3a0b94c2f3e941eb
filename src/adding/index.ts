export { type Added, type AddOptions, adding, type Item } from './adding.ts'
export { itemsNamed, itemsSent, type NamedOptions } from './named.ts'
export { type Reread, rereading } from './rereading.ts'
