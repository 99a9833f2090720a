# Which files are ours to format and to lint.

list_sources() {
    git ls-files --cached --others --exclude-standard '*.cpp' '*.h' | while read -r file; do [ -f "$file" ] && echo "$file"; done
}
