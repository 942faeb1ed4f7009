# shellcheck shell=bash
# What ./check prints of Maven's words.

# Prints each module when it begins, what Maven calls an error, and at the end each module with its tests and its time.
# Uses "root", the folder of the project.
check_lines() {
  local line
  while IFS= read -r line; do
    case "$line" in
      "[INFO] Building Dateline "[0-9].[0-9]*) ;; # the whole, which has no tests
      "[INFO] Building Dateline"*)
        line=${line#"[INFO] Building "}
        printf '  %s …\n' "${line%% [0-9].[0-9]*}"
        ;;
      "[INFO] Dateline"*": "*" SUCCESS ["* | "[INFO] Dateline"*": "*" FAILURE ["* | "[INFO] Dateline"*": "*" SKIPPED"*)
        print_module "${line#"[INFO] "}"
        ;;
      *"[Help 1]"* | *"re-run Maven"* | *"For more information about"* | "[ERROR] "*"resolve the problems"*) ;;
      "[ERROR] "*) printf '%s\n' "${line#"[ERROR] "}" ;;
    esac
  done
}

# Prints a line of Maven's summary: `Dateline 3: formats ...... SUCCESS [01:14 min]`.
print_module() {
  local name=${1%% ..*} result=${1##*.. } time=""
  [ "${result#*[}" = "$result" ] || time=${result#*[}
  case "$result" in
    SUCCESS*) result="" ;;
    *) result=${result%% *} ;;
  esac
  printf '%-28s %5d tests  %10s%s\n' "$name" "$(tests_of "$name")" "${time%]}" "${result:+  $result}"
}

# Counts the tests that a module has just run, by the reports of Maven's plugin Surefire.
tests_of() {
  local module=${1#Dateline} folder
  module=${module# }
  case "$module" in
    ": "*) folder=bench ;;
    *) folder=${module%%:*}-${module#*: } ;;
  esac
  [ -d "$root/$folder" ] || folder=$(basename "$root/${module%%:*}"-*)
  find "$root/$folder/target/surefire-reports" -name 'TEST-*.xml' -newer "$root/target/check.begun" \
    -exec grep -ho '<testsuite [^>]*' {} + 2>/dev/null |
    grep -o ' tests="[0-9]*"' | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}
