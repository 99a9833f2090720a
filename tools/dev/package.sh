# ./dev package: what a person installs.

dev_package() {
    build_preset release
    (cd build/release && cpack -G 'DEB;TGZ' -B ../package >package.log 2>&1) || {
        tail -n 20 build/release/package.log >&2
        fail "packaging failed; the whole log: build/release/package.log"
    }
    say "Made:"
    ls -1 build/package/*.deb build/package/*.tar.gz
}
