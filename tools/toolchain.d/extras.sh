# Dear ImGui's source: only from 1.92 on are glyphs made as they are needed, crisp at any zoom. The
# releases that have it move, so their index can be ahead of their pool: both are tried.
bring_imgui() {
  local release
  for release in $imgui_suites; do
    read_index "$release" || continue
    say "taking Dear ImGui's source from $release"
    mkdir -p "$work/source"
    (cd "$work/source" && private_apt "$release" apt-get source --download-only imgui) || continue
    unpack_imgui && return 0
  done
  say "Dear ImGui 1.92 or newer cannot be had from Debian ($imgui_suites). Its source can be
downloaded by hand and named, KOERS_IMGUI_DIR=/path/to/imgui; otherwise CMake fetches it."
}

unpack_imgui() {
  local archive version
  archive=$(find "$work/source" -name 'imgui_*.orig.tar.*' ! -name '*.asc' | head -n 1)
  [ -n "$archive" ] || return 1
  rm -rf "$work/imgui"
  mkdir -p "$work/imgui"
  tar -xf "$archive" -C "$work/imgui" --strip-components=1 || return 1
  version=$(sed -nE 's/^#define IMGUI_VERSION_NUM +([0-9]+).*/\1/p' "$work/imgui/imgui.h")
  [ "${version:-0}" -ge 19200 ] || { say "it is $version, too old"; return 1; }
  mv "$work/imgui" "$place/imgui"
}

# The icons: one font with a glyph per name. Pinned, so that a name keeps its picture.
lucide=lucide-static@1.62.0
lucide_hash=386f9080c440d6f5049cefe3456ae8357f7a0c7f76e59670cd1cb83bc7050a44

bring_icons() {
  say "taking the icons from npm ($lucide)"
  local archive=$work/lucide/${lucide/@/-}.tgz
  mkdir -p "$work/lucide"
  if (cd "$work/lucide" && npm pack --silent "$lucide" > /dev/null) &&
    echo "$lucide_hash  $archive" | sha256sum --check --quiet; then
    tar -xf "$archive" -C "$work/lucide" --strip-components=1 package/font/lucide.ttf \
      package/font/codepoints.json
    mv "$work/lucide/font/codepoints.json" "$place/fonts/lucide.json"
    mv "$work/lucide/font/lucide.ttf" "$place/fonts/lucide.ttf"
  else
    say "npm cannot bring $lucide. Download it by hand and put its lucide.ttf into $place/fonts"
  fi
}
