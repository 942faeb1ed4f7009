# shellcheck shell=bash
# What ./check prints of Maven's words.

# Prints a line for each module with its tests and its seconds, and what Maven calls an error.
check_lines() {
  local line module="" start=$SECONDS tests=0
  while IFS= read -r line; do
    case "$line" in
      "[INFO] Building Dateline "[0-9].[0-9]*) ;; # the whole, which has no tests
      "[INFO] Building Dateline"*)
        print_module
        module=${line#"[INFO] Building "}
        module=${module%% 0.*}
        start=$SECONDS
        tests=0
        ;;
      *"Tests run: "*", Time elapsed"*) ;; # of one class
      *"Tests run: "*)
        tests=${line#*"Tests run: "}
        tests=${tests%%,*}
        ;;
      "[INFO] Reactor Summary"*)
        print_module
        module=""
        ;;
      *"[Help 1]"* | *"re-run Maven"* | *"For more information about"* | "[ERROR] "*"resolve the problems"*) ;;
      "[ERROR] "*) printf '%s\n' "${line#"[ERROR] "}" ;;
    esac
  done
}

# Uses the variables of check_lines.
print_module() {
  [ -z "$module" ] || printf '%-32s %5d tests  %4d s\n' "$module" "$tests" "$((SECONDS - start))"
}
