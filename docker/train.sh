#!/bin/sh
# Runs the program once, on an embedded database of its own, and ends it: the JVM writes down the classes it
# has loaded, and the next start maps them instead of reading them. Usage: train.sh application.jar archive.jsa
set -eu
jar=$1
archive=$2
port=18080
base=http://127.0.0.1:$port
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

java -XX:ArchiveClassesAtExit="$archive" -Xlog:cds=error:stderr -Xlog:cds+dynamic=error:stderr -jar "$jar" \
  --server.port=$port --lianxin.data="$folder" --lianxin.demo.cases=false > "$folder/log" 2>&1 &
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
kill -TERM $program
wait $program || true
test -s "$archive"
