export { bothContexts, type Context, contextOf, disagreement, sameOffice, sharedBy } from './compare-contexts.ts'
export { areFarApart, isLocalOffice, isOffice } from './fields.ts'
export { countryAt, countryOf, placeAt, placeName } from './places.ts'
export { type Role, roleOf } from './role.ts'
