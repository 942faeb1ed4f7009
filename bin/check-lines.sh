# shellcheck shell=bash
# What ./check prints of Maven's words.

# Prints a line for each module when it is done, with its tests and its seconds, and what Maven calls an error. Modules
# are built two at a time, so their lines are told apart by the folder of the jar that ends each.
check_lines() {
  local line module start starts=""
  touch target/check.started
  while IFS= read -r line; do
    case "$line" in
      "[INFO] Building Dateline "[0-9].[0-9]*) ;; # the whole, which has no tests
      "[INFO] Building Dateline"*)
        line=${line#"[INFO] Building "}
        starts="$starts $(folder_of "${line%% 0.*}"):$SECONDS"
        ;;
      "[INFO] Building jar: "*)
        module=${line%/target/*}
        module=${module##*/}
        start=${starts##* "$module":}
        start=${start%% *}
        printf '%-12s %5d tests  %4d s\n' "$module" "$(tests_of "$module")" "$((SECONDS - start))"
        ;;
      *"[Help 1]"* | *"re-run Maven"* | *"For more information about"* | "[ERROR] "*"resolve the problems"*) ;;
      "[ERROR] "*) printf '%s\n' "${line#"[ERROR] "}" ;;
    esac
  done
}

# Prints the folder of a module by its name: 2-wire of "Dateline 2: wire", bench of "Dateline bench".
folder_of() {
  local name=${1#Dateline }
  printf '%s' "${name/: /-}"
}

# Prints how many tests of a module this run has run.
tests_of() {
  find "$1/target/surefire-reports" -name 'TEST-*.xml' -newer target/check.started -exec \
    sed -n 's/^<testsuite .* tests="\([0-9]*\)".*/\1/p' {} + 2>/dev/null | awk '{ n += $1 } END { print n + 0 }'
}
