#!/usr/bin/env bash
# Whole processes side by side, in one run: a program that prints one line, `hcxverify verify` on the first example, and the facts of large files.
# Prints the median wall time and the largest peak of memory of some runs of each, and what each is of the first before it. bash tests/HcxVerify.Benchmarks/processes.sh
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
runs=${RUNS:-15}
system=$(dotnet --info | awk '/RID:/ { print $2; exit }')

mkdir "$work/hello"
cat >"$work/hello/hello.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <InvariantGlobalization>true</InvariantGlobalization>
  </PropertyGroup>
</Project>
PROJECT
echo 'System.Console.WriteLine("hello");' >"$work/hello/Program.cs"

# publish PROJECT FOLDER OPTION...: with code made ahead of time. What an earlier run left is not mixed in.
publish() {
  rm -rf "$1/obj/Release/net10.0/$system"
  dotnet publish "$1" -c Release -r "$system" -p:PublishReadyToRun=true -o "$2" -nologo -v q "${@:3}"
}
whole=(--self-contained true -p:PublishReadyToRunComposite=true)
publish "$work/hello" "$work/hello-alone" "${whole[@]}"
publish src/HcxVerify.Tool "$work/tool-alone" "${whole[@]}"
publish "$work/hello" "$work/hello-shared" --self-contained false
publish src/HcxVerify.Tool "$work/tool-shared" --self-contained false
dotnet build tests/HcxVerify.Benchmarks -c Release -nologo -v q
benchmarks=tests/HcxVerify.Benchmarks/bin/Release/net10.0/HcxVerify.Benchmarks.dll
mkdir "$work/tokenizer"
dotnet "$benchmarks" generate "$work/tokenizer/tokenizer.json" >/dev/null
dotnet "$benchmarks" generate "$work/shards" >/dev/null

# measure NAME COMMAND...: one line; what is measured first is what the others are compared with.
first=
measure() {
  local name=$1 run status begin
  shift
  : >"$work/times"
  for ((run = 0; run <= runs; run++)); do # The first is not counted: it fills the cache of files.
    status=0
    begin=${EPOCHREALTIME/./}
    /usr/bin/time -f %M -o "$work/peak" "$@" >/dev/null 2>&1 || status=$?
    if [ "$status" -gt 1 ]; then # A violation ends in 1.
      echo "$name: exit code $status" >&2
      return 1
    fi
    if [ "$run" -gt 0 ]; then
      echo "$((${EPOCHREALTIME/./} - begin)) $(tail -n 1 "$work/peak")" >>"$work/times"
    fi
  done
  median=$(sort -n "$work/times" | awk '{ wall[NR] = $1 } END { print wall[int((NR + 1) / 2)] }')
  first=${first:-$median}
  awk -v name="$name" -v median="$median" -v first="$first" '
    $2 > peak { peak = $2 }
    END { printf "%-44s %7.1f ms %7.0f MB %6.1f\n", name, median / 1000, peak / 1024, median / first }' "$work/times"
}

example=examples/01-hyperclovax-seed-think-32b
verify=(verify "$example/model" --rules "$example/rules" --quiet)
printf '%-44s %10s %10s %6s\n' "process, median of $runs runs" wall peak ratio
measure "hello, on the shared runtime" "$work/hello-shared/hello"
measure "verify the first example, likewise" "$work/tool-shared/hcxverify" "${verify[@]}"
measure "facts, tokenizer.json of 33 MB" "$work/tool-shared/hcxverify" facts "$work/tokenizer" --json -
measure "facts, 718 files and 100,000 tensors" "$work/tool-shared/hcxverify" facts "$work/shards" --json -
first=
measure "hello, with its own runtime" "$work/hello-alone/hello"
measure "verify the first example, likewise" "$work/tool-alone/hcxverify" "${verify[@]}"
