export { type Added, type AddOptions, adding, type Item } from './adding.ts'
export { rereading } from './rereading.ts'
