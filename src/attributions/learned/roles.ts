/** The roles a token may have, as numbers. */
export const NO_ROLE = 0
export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
export const ROLES = 4
