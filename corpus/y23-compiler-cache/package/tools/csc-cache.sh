#!/bin/sh
# csc-cache.sh ARGUMENTS OF CSC
# Runs the compiler unless the same sources, references and options have been compiled before.
set -eu

folder="${CompilerCacheFolder:-obj/compiler-cache}"
compiler=$(sed -n 's/^compiler=//p' "$folder/settings")
size=$(sed -n 's/^size=//p' "$folder/settings")

response=""
for argument in "$@"; do
  case "$argument" in
    @*) response="${argument#@}" ;;
  esac
done

compile() { dotnet exec "$compiler" "$@"; }

# Without a response file there is nothing to compare.
[ -n "$response" ] && [ -f "$response" ] || { compile "$@"; exit; }

output=$(tr ' ' '\n' <"$response" | sed -n 's/^\/out://p' | tr -d '"' | head -n 1)
key=$(
  {
    cat "$response"
    tr ' ' '\n' <"$response" | sed -n -e 's/^\/reference://p' -e 's/^\/analyzer://p' -e '/\.cs"\{0,1\}$/p' | tr -d '"' |
      while IFS= read -r file; do [ -f "$file" ] && sha256sum "$file"; done
  } | sha256sum | cut -c1-40
)

if [ -n "$output" ] && [ -f "$folder/$key" ]; then
  cp "$folder/$key" "$output"
  touch "$folder/$key"
  echo "hit $key" >"$folder/last"
  exit 0
fi

compile "$@"
if [ -n "$output" ] && [ -f "$output" ]; then
  cp "$output" "$folder/$key"
  echo "miss $key" >"$folder/last"
  # The oldest results make room.
  ls -1t "$folder" | grep -E '^[0-9a-f]{40}$' | tail -n +"$((size + 1))" | while IFS= read -r old; do rm -f "$folder/$old"; done
fi
