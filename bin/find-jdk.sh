# shellcheck shell=bash
# Finds a JDK 25 by reading "release" files, without starting a JVM.

# Sets "jdk" to the home of the first JDK 25 in the places below; says what to do where there is none.
need_jdk() {
  if [ -n "${DATELINE_JAVA_HOME:-}" ] && ! is_jdk_25 "$DATELINE_JAVA_HOME"; then
    echo "DATELINE_JAVA_HOME is $DATELINE_JAVA_HOME, but no JDK 25 is there. Set it to the folder that has bin/javac." >&2
    exit 3
  fi
  local java home=${HOME:-/nonexistent}
  java=$(command -v java || true)
  java=$(readlink -f "$java" 2>/dev/null || true)
  for jdk in "${DATELINE_JAVA_HOME:-}" "${JAVA_HOME:-}" "${java%/bin/java}" \
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /opt/* /opt/java/* \
      "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_jdk_25 "$jdk"; then
      return
    fi
  done
  cat >&2 <<'TEXT'
Dateline needs a JDK 25, and none was found: not in DATELINE_JAVA_HOME, JAVA_HOME or PATH, nor in the usual places
(/usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks, /Library/Java/JavaVirtualMachines).
Install one:     Eclipse Temurin 25 from https://adoptium.net, or apt-get install openjdk-25-jdk where your system has it
Or say where:    DATELINE_JAVA_HOME=/path/to/jdk ./dateline …
TEXT
  exit 3
}

# A runtime without a compiler does not do: Dateline builds itself.
is_jdk_25() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && grep -qsE '^JAVA_VERSION="?25([."]|$)' "$1/release"
}
