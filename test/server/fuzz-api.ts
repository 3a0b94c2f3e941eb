// npm run fuzz:api [requests [seed]]: asks every operation things its schema lets through, and some it does not.
import { fuzz } from './fuzz.ts'

const [requests = 5000, seed = Date.now() % 1e6] = process.argv.slice(2).map(Number)
process.stdout.write(`${requests} requests from seed ${seed}\n`)
const counts = await fuzz(requests, seed)
for (const [status, count] of [...counts].sort(([a], [b]) => a - b)) process.stdout.write(`${status}  ${count}\n`)
process.stdout.write('Every answer was one the OpenAPI document names.\n')
