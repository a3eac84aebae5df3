# An apt of its own for each release: its own lists, nothing installed, and the machine's is left
# alone. Downloads are checked by apt against the signed index.

command -v apt-get > /dev/null || fail "this machine has no apt: put Emscripten 3.1.69 or newer on
the PATH and name KOERS_INCLUDE, KOERS_IMGUI_DIR and KOERS_FONTS (see the top of tools/toolchain)"

# The mirror's address comes from this machine's own apt, so that none is written down here.
mirror=$(apt-get indextargets --format '$(REPO_URI)' 2> /dev/null | grep -vi security |
  grep -E '/debian[^/]*/?$' | head -n 1 || true)
[ -n "$mirror" ] || fail "apt on this machine names no Debian mirror; see /etc/apt/sources.list"
keyring=/usr/share/keyrings/debian-archive-keyring.gpg
[ -e "$keyring" ] || fail 'the package debian-archive-keyring is missing: apt-get install it'
architecture=$(dpkg --print-architecture)

# private_apt RELEASE COMMAND...: an apt command that knows only this release.
private_apt() {
  local state=$work/apt/$1
  shift
  if [ ! -e "$state" ]; then
    mkdir -p "$state"/{lists/partial,cache/archives/partial}
    : > "$state/status"
    printf 'deb%s [signed-by=%s] %s %s main\n' '' "$keyring" "$mirror" "${state##*/}" \
      -src "$keyring" "$mirror" "${state##*/}" > "$state/sources.list"
  fi
  "$@" -qq -o Dir::State="$state" -o Dir::State::lists="$state/lists" \
    -o Dir::State::status="$state/status" -o Dir::Cache="$state/cache" \
    -o Dir::Etc::sourcelist="$state/sources.list" -o Dir::Etc::sourceparts=/dev/null \
    -o Dir::Etc::preferencesparts=/dev/null -o APT::Sandbox::User="$(id -un)" \
    -o APT::Install-Recommends=false -o Debug::NoLocking=1 -o Acquire::Languages=none \
    -o APT::Architecture="$architecture" -o APT::Architectures="$architecture" \
    -o Acquire::Retries=3
}

# An older Debian may lack the keys that sign a newer release. We do not go on without them.
read_index() {
  say "reading the index of $1"
  private_apt "$1" apt-get update || {
    say "the index of $1 cannot be read; if its signature is unknown, install a newer
debian-archive-keyring; if it is not found, $mirror does not carry Debian"
    return 1
  }
}
