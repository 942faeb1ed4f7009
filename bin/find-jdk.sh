# shellcheck shell=bash
# Finds Java 25 by reading "release" files, without starting a JVM.

# Sets "jdk" to the home of the first JDK 25; says what to do if there is none. Dateline builds itself with it.
need_jdk() {
  need_home "a JDK 25" javac openjdk-25-jdk
}

# The same for Java without a compiler, which suffices to run what is built.
need_java() {
  need_home "Java 25" java openjdk-25-jre-headless
}

# Sets "jdk" to the first home that has the program "$2"; else says that Dateline needs "$1", and that Debian has it in
# the package "$3".
need_home() {
  need_utf8
  if [ -n "${DATELINE_JAVA_HOME:-}" ] && ! is_home_of "$2" "$DATELINE_JAVA_HOME"; then
    echo "DATELINE_JAVA_HOME is $DATELINE_JAVA_HOME, but no ${1#a } is there. Set it to the folder that has bin/$2." >&2
    exit 3
  fi
  local java home=${HOME:-/nonexistent}
  java=$(command -v java || true)
  java=$(readlink -f "$java" 2>/dev/null || true)
  for jdk in "${DATELINE_JAVA_HOME:-}" "${JAVA_HOME:-}" "${java%/bin/java}" \
      /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/*jdk* /opt/* /opt/java/* \
      "$home"/.sdkman/candidates/java/* "$home"/.jdks/* "$home"/.local/share/mise/installs/java/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    if is_home_of "$2" "$jdk"; then
      return
    fi
  done
  cat >&2 <<TEXT
Dateline needs $1, and it was not found: not in DATELINE_JAVA_HOME, JAVA_HOME or PATH, nor in the usual places
(/usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks, /Library/Java/JavaVirtualMachines).
Install it:      Eclipse Temurin 25 from https://adoptium.net, or apt-get install $3 where your system has it
Or say where:    DATELINE_JAVA_HOME=/path/to/java $0 …
TEXT
  exit 3
}

# Java reads and writes names of files in the encoding of the locale. In that of cron or of LC_ALL=C, it would find no file
# whose name is not in ASCII, its own libraries included.
need_utf8() {
  [ "$(locale charmap 2>/dev/null)" = UTF-8 ] || export LC_ALL=C.UTF-8
}

is_home_of() {
  [ -x "$2/bin/java" ] && [ -x "$2/bin/$1" ] && grep -qsE '^JAVA_VERSION="?25([."]|$)' "$2/release"
}
