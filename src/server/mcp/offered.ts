import { LIST } from '../operations/index.ts'
import { type Tool, toolOf } from './tools.ts'

/** The tools assistants are offered, in the order of the operations. */
export const TOOLS: readonly Tool[] = LIST.flatMap((one) => ('tool' in one && one.tool ? [toolOf(one, one.tool)] : []))
