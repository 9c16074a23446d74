#!/usr/bin/env bash
# bootstrap.sh demo | test
#
# Installs the npm packages when they are missing or package-lock.json has changed, then becomes
# scripts/demo.ts or scripts/test.ts under the Node.js that the packages pin. Needs bash and any
# Node.js with npm. SIGINT and SIGTERM end what it started, and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
export NEXT_TELEMETRY_DISABLED=1

# A copy of the package-lock.json that node_modules holds. `npm ci` removes it with the rest of
# node_modules before it starts, so an interrupted install leaves none and is done again.
stamp=node_modules/.installed-package-lock.json
# Two commands started at once in one clone must not install at once: the link names the one at work.
lock=${TMPDIR:-/tmp}/wren-install-$(pwd | cksum | tr -d ' ')
locked=

finish() {
  trap '' INT TERM HUP # npm passes on the Ctrl-C that the terminal has sent already
  local job=${!-}
  if [ -n "$job" ] && kill -TERM -- "-$job" 2>/dev/null; then
    for _ in {1..10}; do # npm may go on for seconds; what it leaves behind, the next install removes
      kill -0 -- "-$job" 2>/dev/null || break
      sleep 0.1
    done
    kill -KILL -- "-$job" 2>/dev/null || true
  fi
  [ -z "$locked" ] || rm -f "$lock"
  exit "$1"
}

up_to_date() {
  cmp -s package-lock.json "$stamp"
}

take_lock() {
  until ln -s "$$" "$lock" 2>/dev/null; do
    [ -n "${told-}" ] || echo "Waiting for another install in this clone …"
    local told=yes
    kill -0 "$(readlink "$lock")" 2>/dev/null || rm -f "$lock"
    sleep 0.2
  done
  locked=yes
}

install_packages() {
  echo "Installing npm packages …"
  rm -f "$stamp"
  set -m # gives the job a process group of its own, by which it can be ended whole
  npm ci --include=dev --no-audit --no-fund --loglevel=error </dev/null &
  set +m
  wait $! || return
  cp package-lock.json "$stamp"
}

trap 'finish 130' INT
trap 'finish 143' TERM
trap 'finish 129' HUP

if ! up_to_date; then
  take_lock
  up_to_date || install_packages || finish 1
  rm -f "$lock"
fi

# npm dies of a signal that reaches it before it listens for signals; its script must not live on.
[ -z "${npm_lifecycle_event-}" ] || export WREN_PARENT=$PPID
export PATH="$PWD/node_modules/.bin:$PATH"
if ! node_modules/.bin/node --version >/dev/null 2>&1; then
  echo "The npm package \"node\" has not installed its program: are install scripts turned off (npm config get ignore-scripts)?" >&2
  exit 1
fi
exec node_modules/.bin/node "scripts/$1.ts"
