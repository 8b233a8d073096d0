#!/bin/sh
# Runs the program once, on an embedded database of its own with the demo's cases, and ends it: the JVM writes
# down which classes it has loaded and how their methods were used, and the next start begins with that.
# Usage: [TRAIN_PORT=18080] train.sh application.jar cache.aot, with a Java of 25 or later
set -eu
jar=$1
cache=$2
port=${TRAIN_PORT:-18080}
base=http://127.0.0.1:$port
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

java -XX:AOTCacheOutput="$cache" -Xlog:disable -Xlog:all=error:stderr -jar "$jar" \
  --server.port="$port" --lianxin.data="$folder" --logging.structured.format.console=ecs > "$folder/log" 2>&1 &
program=$!

tries=0
until wget -q -O /dev/null "$base/actuator/health/readiness" 2> /dev/null; do
  tries=$((tries + 1))
  if [ $tries -gt 300 ] || ! kill -0 $program 2> /dev/null; then
    cat "$folder/log" >&2
    exit 1
  fi
  sleep 1
done
# A first page of each kind, so that what they need is in it too.
for page in / /stations /guide /notices /desk /api/public/notices /v3/api-docs; do
  wget -q -O /dev/null "$base$page" || true
done
for page in /api/work-items?view=todo /api/cases /api/statistics/summary?by=village /api/statistics/today; do
  wget -q -O /dev/null --auth-no-challenge --user supervisor --password demo "$base$page" || true
done
kill -TERM $program
wait $program || true
test -s "$cache"
