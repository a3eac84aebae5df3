# Downloads and unpacks packages of the stable release into one folder.

# Taken without what they depend on: headers, fonts, pure Python, and a program that needs nothing
# but the C library.
alone='libfmt-dev nlohmann-json3-dev doctest-dev fonts-inter python3-fonttools esbuild'

# What the emscripten package depends on and never runs or links here. The machine's own node and
# python serve: the packaged ones do not move.
unneeded='^(ccache|perl|perl-.*|libperl.*|gcc.*|g[+][+].*|cpp.*|binutils.*|make|dpkg-dev|patch|xz-utils|default-jre.*|openjdk.*|ca-certificates.*|systemd.*|dbus.*|adduser|passwd|nodejs|libnode.*|python3[.].*|python3|python3-minimal|libpython3.*|python3-(numpy|fs|lxml|scipy|sympy).*|lib(openblas|gfortran|lapack|blas|asan|tsan|lsan|ubsan|hwasan|quadmath|itm).*)$'

# make_base FOLDER: everything that comes from the stable release.
make_base() {
  local base=$1 names=$alone
  mkdir -p "$base"
  read_index "$suite" || exit 1
  if [ "$emscripten" = yes ]; then
    names="$names $(with_dependencies emscripten patchelf)"
    say "downloading Emscripten and the libraries (about 300 MB)"
  else
    say 'downloading the libraries (Emscripten is on the PATH)'
  fi
  # shellcheck disable=SC2086
  (cd "$work/apt/$suite/cache/archives" && private_apt "$suite" apt-get download $names) || fail \
    "a package of $suite (above) cannot be downloaded from $mirror; try again later"
  say 'unpacking'
  local package root=$work/root
  mkdir -p "$root"
  for package in "$work/apt/$suite/cache/archives"/*.deb; do
    dpkg-deb -x "$package" "$root"
    rm "$package"          # the disk holds everything once
  done
  mkdir -p "$base"/{bin,include,fonts,python}
  mv "$root/usr/bin/esbuild" "$base/bin/"
  mv "$root"/usr/include/{fmt,nlohmann,doctest} "$base/include/"
  find "$root/usr/share/fonts" -name 'Inter-*.otf' -exec mv {} "$base/fonts/" \;
  mv "$root/usr/lib/python3/dist-packages/fontTools" "$base/python/"
  [ "$emscripten" = no ] || settle_emscripten "$base" "$root"
}

with_dependencies() {
  private_apt "$suite" apt-get install --print-uris "$@" |
    sed -E "s/^'[^']*' ([^_]+)_.*/\1/" | grep -vE "$unneeded" | tr '\n' ' ' ||
    fail "$suite of $mirror does not have: $*"
}
