#!/usr/bin/env bash
# Installs the dependencies and compiles src/ to dist/, each only if what it is made from has changed since.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

installed=node_modules/.package-lock.json # npm writes it when an install is complete
built=.cdkplex/built

if [ package-lock.json -nt "$installed" ]; then # or there is none
  npm ci
fi

# A deleted file counts too: it makes its directory newer.
if [ ! -d dist ] || [ ! -e "$built" ] || [ -n "$(find src scripts package.json tsconfig.json "$installed" -newer "$built")" ]; then
  mkdir -p .cdkplex
  touch "$built.started" # a file saved during the build is newer than this
  rm -rf dist "$built"
  npm run build
  mv "$built.started" "$built"
fi
