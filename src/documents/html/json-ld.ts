/** What a page says of its article in linked data (schema.org), as far as it can be trusted to be text. */
export type LinkedData = {
  readonly title: string | null
  readonly byline: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly url: string | null
  readonly language: string | null
  readonly free: boolean
}

/** Reads the first article in the JSON-LD scripts of a page. Broken or hostile data says nothing. */
export function linkedData(scripts: readonly string[]): LinkedData {
  const articles = scripts.flatMap(nodesOf).filter(isArticle)
  const say = (read: (node: Node) => string | null) => articles.map(read).find((text) => text !== null) ?? null
  return {
    title: say((node) => textOf(node.headline) ?? textOf(node.name)),
    byline: say((node) => namesOf(node.author ?? node.creator)),
    outlet: say((node) => namesOf(node.publisher) ?? namesOf(node.sourceOrganization)),
    published: say((node) => textOf(node.datePublished)),
    url: say((node) => textOf(node.url) ?? textOf(node.mainEntityOfPage) ?? textOf(objectOf(node.mainEntityOfPage)?.['@id'])),
    language: say((node) => textOf(node.inLanguage)),
    free: articles.every((node) => node.isAccessibleForFree !== false && node.isAccessibleForFree !== 'False'),
  }
}

type Node = Readonly<Record<string, unknown>>

/** The objects of one script: itself, the members of a list, those of its @graph. */
function nodesOf(script: string): Node[] {
  if (script.length > LONGEST_SCRIPT) return []
  let data: unknown
  try {
    data = JSON.parse(
      script.replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|(?:\/\/\s*)?\]\]>)\s*$/, ''),
    )
  } catch {
    return []
  }
  return listOf(data).flatMap((node) => [node, ...listOf(node['@graph']), ...listOf(node.mainEntity)])
}

const listOf = (value: unknown): Node[] =>
  (Array.isArray(value) ? value : [value])
    .slice(0, MOST_NODES)
    .map(objectOf)
    .filter((node) => node !== null)

const objectOf = (value: unknown): Node | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Node) : null

function isArticle(node: Node): boolean {
  const types = Array.isArray(node['@type']) ? node['@type'] : [node['@type']]
  return types.slice(0, 10).some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type))
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.length <= LONGEST_TEXT && value.trim() !== '' ? value.trim() : null
}

/** "Ida Holm", {name: "Ida Holm"}, or a list of such. */
function namesOf(value: unknown): string | null {
  const list = (Array.isArray(value) ? value : [value]).slice(0, 10)
  const names = list.flatMap((one) => textOf(one) ?? textOf(objectOf(one)?.name) ?? [])
  return names.length === 0 ? null : names.join(', ')
}

const LONGEST_SCRIPT = 500_000
const LONGEST_TEXT = 500
const MOST_NODES = 100
