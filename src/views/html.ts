import { html as template } from 'hono/html'
import type { HtmlEscapedString } from 'hono/utils/html'

/** A piece of a page. Whatever was put into it has been escaped. */
export type Html = HtmlEscapedString

/** What may stand in a template: pieces of pages, plain text and numbers (escaped), nothing, and lists of these. */
export type Part = Html | string | number | null | undefined | false | readonly Part[]

/** A template: text put into it is escaped, whether it stands between tags or in an attribute in quotation marks. */
// No object but a piece may get in: one made from JSON could call itself escaped.
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return template(strings, ...parts) as Html
}

/** For a link in a list of links: the attribute that says it is the one that is on. */
export const current = (on: boolean, what: 'true' | 'page' = 'true'): Html | null => (on ? html` aria-current="${what}"` : null)
