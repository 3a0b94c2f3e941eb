import { about } from './about.ts'
import { check } from './check.ts'
import { explain } from './explain.ts'
import type { Operation } from './operation.ts'
import { read } from './read.ts'
import { verify } from './verify.ts'

export type { Context, Operation } from './operation.ts'

/** All that can be asked, in the order of the docs. An operation is a file and a line here. */
export const OPERATIONS = { read, explain, verify, check, about } as const

/** The same as a list, each as the rest of the server takes it. */
export const LIST = Object.values(OPERATIONS) as unknown as readonly Operation[]
