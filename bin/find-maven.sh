# shellcheck shell=bash
# Finds Maven.

# Sets "mvn" to the Maven in PATH, or to the wrapper, which fetches Maven when it first runs. Uses "root", the folder of
# the project.
need_maven() {
  mvn=$(command -v mvn || true)
  if [ -z "$mvn" ]; then
    # shellcheck disable=SC2034 # for the script that sources this one
    mvn=$root/mvnw
    [ -d "${MAVEN_USER_HOME:-${HOME:-/nonexistent}/.m2}/wrapper/dists" ] ||
      echo "There is no mvn in PATH: fetching Maven, 9 MB, once …" >&2
  fi
}
