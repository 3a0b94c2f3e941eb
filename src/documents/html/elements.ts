// Names of elements by how a browser shows them. All in lower case.
const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that stand on lines of their own: their text never runs into that of their neighbours. */
export const BLOCKS = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul',
)

/** Elements without content, and so without an end tag. */
export const VOID = names('area base br col embed frame hr img input keygen link meta param source track wbr')

/** Elements whose content is no text to read, most of it no markup either: passed over up to their end tag. */
export const RAW = names('script style iframe noscript noframes noembed textarea xmp svg')

/** Elements that are never shown as text, or are controls and not words. */
export const UNSHOWN = names(
  'head title meta link base template canvas audio video object embed map select option datalist input button progress meter rp img',
)

/** Elements that by their name stand around the article and not in it. */
export const AROUND = names('nav aside form dialog')
