import { AROUND } from './elements.ts'

/** Whether an element stands around the article and not in it: navigation, sidebars, comments, what the outlet wants the reader to do. */
export function isAround(element: Element): boolean {
  const name = element.localName
  if (name === 'body' || name === 'main' || name === 'article') return false
  if (name === 'nav') return true
  // Header and footer of the page, not those of an article or a block quotation.
  if (name === 'header' || name === 'footer')
    return element.closest('article, blockquote, main, section, figure') === null && !element.querySelector('h1')
  const called =
    AROUND.has(name) ||
    AROUND_ROLES.has(element.getAttribute('role') ?? '') ||
    signs(element).some((sign) => AROUND_SIGN.test(sign))
  return called && !holdsThePage(element)
}

// Some systems put the whole page into one form, or call all of it "social".
function holdsThePage(element: Element): boolean {
  return element.querySelector('h1, main') !== null || (element.localName === 'form' && element.querySelectorAll('p').length >= 3)
}

/** Whether a class or id calls an element a pull quote: words of the article repeated in large letters. */
export function isPullQuote(element: Element): boolean {
  return element.localName === 'aside' || signs(element).some((sign) => /^pull-?quote/i.test(sign))
}

/** Whether an element says that it holds the names of the authors. */
export function isByline(element: Element): boolean {
  if (element.getAttribute('rel') === 'author' || element.getAttribute('itemprop') === 'author') return true
  return signs(element).some((sign) =>
    /^(?:article-?|post-?|entry-?|story-?)?(?:by-?lines?|authors?)(?:[-_]+names?)?$/i.test(sign),
  )
}

/** Whether an element holds the name of who speaks next, in an interview or a transcript. */
export function isSpeaker(element: Element): boolean {
  return signs(element).some((sign) => /^(?:speakers?|interviewe[re]|transcript-?speaker)(?:[-_]names?)?$/i.test(sign))
}

function signs(element: Element): string[] {
  const classes = element.getAttribute('class')
  const id = element.getAttribute('id')
  return [...(classes === null ? [] : classes.split(/\s+/)), ...(id === null ? [] : [id])]
}

const AROUND_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar alert tablist'.split(' '),
)
const AROUND_SIGN =
  /^(?:comments?|disqus|related|recommend(?:ed|ations?)?|newsletters?|subscri(?:be|ption)|share|sharing|social|promos?|cookies?|consent|gdpr|sidebar|adverts?|advertisements?|ads?|sponsor(?:ed)?|breadcrumbs?|most-?read|trending|outbrain|taboola|popup|modal|overlay|teasers?|masthead|site-?(?:header|footer)|nav|navbar|navigation|menu|toolbar|paywall|pagination|tags?)(?:$|[-_])/i
