import { changed } from '../../views/index.ts'

/** The address of a page with one thing of it changed, or left out. */
export const withQuery = (query: URLSearchParams, name: string, value: string | null): string => changed(query, { [name]: value })
