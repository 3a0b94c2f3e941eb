/** The roles a token may have, as numbers. */
export const NO_ROLE = 0
export const SOURCE = 1
export const CUE = 2
export const CONTENT = 3
export const ROLES = 4
/** How many numbers speak of the border between two tokens in the first pass (see `stepsOfBorders`), and where spans are sought: there one for each pair of roles. */
export const BORDER = 2 * ROLES
export const STEP = ROLES * ROLES
