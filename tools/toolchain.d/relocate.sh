# Makes unpacked programs run from where they lie. They are built for a newer C library than this
# machine may have: each gets its own loader and finds its libraries by an absolute path. The paths
# are those of the folder after its renaming ($place).

settle_emscripten() {
  say 'making Emscripten run from its folder'
  local base=$1 final=$place/root version triplet
  mv "$2" "$base/root"
  local root=$base/root
  rm -rf "$root"/usr/share/{doc,man,locale,lintian} "$root/usr/share/emscripten/tests"
  version=$(basename "$(ls -d "$root"/usr/lib/llvm-* | sort -V | tail -n 1)")
  version=${version#llvm-}
  triplet=$(basename "$(ls -d "$root"/usr/lib/*-linux-gnu)")
  relocate "$root" "$final" "$final/usr/lib/$triplet" "$final/usr/lib/llvm-$version"

  # The package brings the system libraries ready-made, 1.5 GB; those for threads, for dynamic
  # linking and for other GL modes are not linked here (emcc would make one that is asked for).
  mv "$root/usr/share/emscripten/cache" "$base/emscripten-cache"
  local libraries=$base/emscripten-cache/sysroot/lib/wasm32-emscripten
  rm -rf "$libraries"/{pic,lto-pic} "$libraries"/../wasm64-emscripten
  find "$libraries" -name '*.a' | grep -E -e '-(mt|ww|emu|ofb)|(asan|lsan|sanitizer)' | xargs rm -f

  # Its JavaScript asks for acorn, which Node then looks for beside it.
  ln -s ../nodejs "$root/usr/share/emscripten/node_modules"
  cat > "$base/emscripten-config" <<CONFIG
LLVM_ROOT = '$final/usr/bin'
BINARYEN_ROOT = '$final/usr'
EMSCRIPTEN_ROOT = '$final/usr/share/emscripten'
CLANG_ADD_VERSION = '$version'
LLVM_ADD_VERSION = '$version'
CACHE = '$place/emscripten-cache'
NODE_JS = 'node'
CONFIG
  # Starters of our own, because those of the package have its path inside.
  local program
  mkdir -p "$base/bin"
  for program in emcc em++ emar emranlib; do
    cat > "$base/bin/$program" <<RUN
#!/bin/sh
export EM_CONFIG='$place/emscripten-config'
exec python3 -E '$final/usr/share/emscripten/$program.py' "\$@"
RUN
    chmod +x "$base/bin/$program"
  done
}

# relocate NOW FINAL LIBRARIES LLVM: the programs lie in NOW, and later in FINAL.
relocate() {
  local now=$1 final=$2 loader file
  local paths="$3:$final/lib/${3##*/}:$4/lib"
  loader=$(basename "$(ls "$now/usr/lib/${3##*/}"/ld-linux-*.so.*)")
  find_patchelf "$now/usr/lib/${3##*/}" "$loader"
  find "$now/usr/bin" "$now${4#"$final"}/bin" -type f | while read -r file; do
    is_elf "$file" || continue
    "$patchelf" --set-interpreter "$3/$loader" --force-rpath --set-rpath "$paths" "$file" ||
      fail "patchelf cannot change $file"
  done
  # These carry a search path of their own, which would win.
  find "$now/usr/lib" -type f \( -name 'libLLVM*' -o -name 'libclang*' -o -name 'libbinaryen*' \) |
    while read -r file; do
      is_elf "$file" || continue
      "$patchelf" --force-rpath --set-rpath "$paths" "$file" || fail "patchelf cannot change $file"
    done
}

is_elf() { [ "$(head -c 4 "$1" | tail -c 3)" = ELF ]; }

# The machine's patchelf, or the one just unpacked, started through its own loader.
find_patchelf() {
  patchelf=$(command -v patchelf || true)
  [ -z "$patchelf" ] || return 0
  patchelf=$work/patchelf
  mv "$1/../../bin/patchelf" "$patchelf.bin"
  printf '#!/bin/sh\nexec "%s" --library-path "%s" "%s" "$@"\n' "$1/$2" "$1" "$patchelf.bin" \
    > "$patchelf"
  chmod +x "$patchelf"
}
