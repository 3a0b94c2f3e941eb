/** The module a worker thread runs. No compiler rewrites this name, so it takes the ending of the file it stands in: source or built. */
export const WORKER = new URL(`./worker${import.meta.url.slice(import.meta.url.lastIndexOf('.'))}`, import.meta.url)
