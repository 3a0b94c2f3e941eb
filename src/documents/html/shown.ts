import { UNSHOWN } from './elements.ts'

/** Whether a browser shows an element to the eye: not `hidden`, not styled away, not meant for screen readers alone. */
export function isShown(element: Element): boolean {
  if (UNSHOWN.has(element.localName) || element.hasAttribute('hidden')) return false
  if (element.getAttribute('aria-hidden') === 'true' && !isDropCap(element)) return false
  const style = element.getAttribute('style')
  if (style !== null && STYLED_AWAY.test(style)) return false
  const classes = element.getAttribute('class')
  return classes === null || !classes.split(/\s+/).some((name) => FOR_SCREEN_READERS.has(name))
}

/** Whether an element that is not a block by its name is shown as one. */
export function isShownAsBlock(element: Element): boolean {
  const style = element.getAttribute('style')
  return style !== null && /display\s*:\s*(?:block|flex|grid|table|list-item)/i.test(style)
}

/** Whether a small raised mark is the sign of a footnote ("1", "[2]", "*") and no part of the sentence. */
export function isFootnoteSign(element: Element): boolean {
  return (
    element.localName === 'sup' &&
    element.querySelector('a') !== null &&
    /^[\s[\](){}\d*†‡§a-c,]{1,12}$/.test(element.textContent ?? '')
  )
}

// Icons and repeated texts are hidden from screen readers and are no words; a large first letter is hidden from them too, and is one.
function isDropCap(element: Element): boolean {
  return element.localName === 'span' && /^\s*[“"‘']?\p{L}{1,2}\s*$/u.test(element.textContent ?? '')
}

const STYLED_AWAY =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?:px)?\s*(?:;|!|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01]px)/i
const FOR_SCREEN_READERS = new Set(
  'sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text screen-reader-only screen-reader u-visually-hidden is-visually-hidden a11y-hidden'.split(
    ' ',
  ),
)
