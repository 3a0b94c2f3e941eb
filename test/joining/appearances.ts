import type { Appearance } from '../../src/speakers/index.ts'

type Part = { readonly [field in keyof Appearance]?: Appearance[field] | undefined }

/** An appearance with what a test says of it; the document is told by `id`. */
export function appearance(id: string, given: Part): Appearance {
  return {
    id: `${id}/s1`,
    document: id,
    speaker: 's1',
    outlet: null,
    published: null,
    place: null,
    name: 'Ada Roe',
    names: [],
    kind: 'person',
    roles: [],
    beside: [],
    statements: 1,
    ...given,
  } as Appearance
}

/** The half of a row of pairs.txt: "[kind] NAME (role; role) @DATE +beside". */
export function readSpeaker(id: string, text: string): Appearance {
  const [, kind = 'person', rest = ''] = /^(?:\[(\w+)\] )?(.*)$/.exec(text.trim())!
  const beside = [...rest.matchAll(/\+([^+@]+)/g)].map(([, name]) => name!.trim())
  const published = /@(\S+)/.exec(rest)?.[1] ?? null
  const bare = rest.replace(/ [+@].*$/, '')
  const [, name = '', roles] = /^(.*?)(?: \(([^)]*)\))?$/.exec(bare.replace(/^(\S+ \(\w+\) \S+)$/, '$1'))!
  const isNickname = roles !== undefined && bare.endsWith(')') === false
  return appearance(id, {
    kind: kind as Appearance['kind'],
    name: isNickname ? bare : name,
    roles: roles && !isNickname ? roles.split(';').map((role) => role.trim()) : [],
    published,
    beside,
  })
}
