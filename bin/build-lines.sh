# shellcheck shell=bash
# What ./dateline prints while Maven builds.

# Prints a line for each module, and one for each 50 files that Maven has fetched.
build_lines() {
  local line files=0
  while IFS= read -r line; do
    case "$line" in
      "[INFO] Building Dateline "[0-9].[0-9]*) ;; # the parent
      "[INFO] Building Dateline "*)
        line=${line#"[INFO] Building Dateline "}
        printf '  %s\n' "${line%% 0.*}"
        ;;
      *"Downloaded from "*)
        files=$((files + 1))
        [ $((files % 50)) != 0 ] || printf '  %d files fetched …\n' "$files"
        ;;
    esac
  done
}
