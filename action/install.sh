#!/usr/bin/env bash
# Builds the command in this checkout, from the sources and the lock file that were pinned with it: packages/cli/bin.cjs.
# Exit code 3 if that fails: it is neither a finding (1) nor a wrong policy (2).
set -euo pipefail
cd "$(dirname "$0")/.."

# A runner that keeps its checkouts has built it before.
[ ! -f packages/cli/dist/main.cjs ] || exit 0

if npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error && node scripts/bundle.js cli; then exit 0; fi
echo 'ai-disclosure could not be installed, and nothing was judged. It needs Node.js 20.19 or later and the npm registry.' >&2
exit 3
