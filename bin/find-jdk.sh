# Finds a JDK 25 by reading "release" files, never by starting a JVM. Sourced by ./dateline and ./check.

# Prints the home of the first JDK 25 among the usual places; fails where there is none.
find_jdk() {
  local java home
  java=$(command -v java 2>/dev/null || true)
  if [ -n "$java" ]; then
    java=$(readlink -f "$java" 2>/dev/null || echo "$java")
  fi
  for home in "${DATELINE_JAVA_HOME:-}" "${JAVA_HOME:-}" "${java%/bin/java}" \
      /usr/lib/jvm/* /opt/* "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if is_jdk_25 "$home"; then
      echo "$home"
      return 0
    fi
  done
  return 1
}

is_jdk_25() {
  [ -n "$1" ] && [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    grep -qE '^JAVA_VERSION="?25(\.|"|$)' "$1/release"
}

# What to say where there is none.
say_no_jdk() {
  cat >&2 <<'TEXT'
Dateline needs a JDK 25, and none was found: not in DATELINE_JAVA_HOME, JAVA_HOME or PATH, nor in /usr/lib/jvm, /opt,
~/.sdkman, ~/.jdks. Install one (for example Eclipse Temurin 25, from adoptium.net or your system's packages), or say
where it is: DATELINE_JAVA_HOME=/path/to/jdk
TEXT
}
