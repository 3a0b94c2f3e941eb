import { type ModelFile, SECTION_TYPES, type Section, type SectionType } from './model-file.ts'
import { roomFor } from './room.ts'
import { weightsLaidOut, weightsOf } from './weights.ts'

/**
 * The same model with its weights as they are used, in memory of its own that threads can share: whoever is handed it has nothing left to unpack, and need not hold
 * the file. Throws `model-not-readable`.
 */
export function laidOut(file: ModelFile): ModelFile {
  const sections = new Map<string, Section>()
  for (const [path, section] of file.sections) {
    const [name = '', part] = path.split('.')
    if (part === 'gaps') for (const [path, section] of weightsLaidOut(name, weightsOf(file, name))) sections.set(path, section)
    else if (!file.sections.has(`${name}.gaps`)) sections.set(path, copyOf(section))
  }
  return { facts: file.facts, sections }
}

function copyOf(section: Section): Section {
  const type = (Object.keys(SECTION_TYPES) as SectionType[]).find((type) => section instanceof SECTION_TYPES[type])!
  const copy = new SECTION_TYPES[type](roomFor(section.byteLength) as ArrayBuffer)
  copy.set(section)
  return copy
}
