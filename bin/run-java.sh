# shellcheck shell=bash
# Starts the program in Java. ./dateline and the launcher of a release share it.

# Becomes the program. Uses
#   root    the folder with bin/java.options
#   jdk     the home of Java
#   lib     the folder with the jars
#   cache   a folder of this build that may be written, or empty if there is none
#   more    another folder with jars, if there is one
run_dateline() {
  local archive=()
  need_open_files
  need_memory
  scratch=${TMPDIR:-/tmp}
  if [ -n "$cache" ]; then
    archive=(-XX:+AutoCreateSharedArchive -XX:SharedArchiveFile="$cache/$(archive_name "${1:-}").jsa")
    make_scratch "$cache/running"
  fi
  exec "$jdk/bin/java" "@$root/bin/java.options" -Djava.io.tmpdir="$scratch" -Xmx"${DATELINE_MEMORY:-768m}" \
    ${archive[@]+"${archive[@]}"} -cp "$lib/*${more:+:$more/*}" dateline.Dateline "$@"
}

# Java raises its own limit as far as it may. With too few open files it cannot even load its classes, and says only
# that they are missing.
need_open_files() {
  local allowed
  allowed=$(ulimit -Hn)
  if [ "$allowed" != unlimited ] && [ "$allowed" -lt 256 ]; then
    echo "Dateline needs 256 open files, and only $allowed are allowed here. Raise the limit: ulimit -n 4096," \
      "or LimitNOFILE=4096 in the systemd unit." >&2
    exit 3
  fi
}

# Java's own words for a wrong size do not name the variable.
need_memory() {
  if ! [[ ${DATELINE_MEMORY:-768m} =~ ^[0-9]+[kKmMgG]?$ ]]; then
    echo "DATELINE_MEMORY is $DATELINE_MEMORY. It must be a size for Java, like 768m or 2g." >&2
    exit 2
  fi
}

# The classes of a command are kept ready from its first run on: each loads others.
archive_name() {
  case "$1" in
    serve | demo | dev | import | read | replay) echo "$1" ;;
    *) echo other ;;
  esac
}

# What libraries unpack while they run lies in a folder of the process, which holds a lock on it. A process that was
# killed leaves its folder behind; the next one clears it away.
make_scratch() {
  local running=$1 lock
  command -v flock >/dev/null && mkdir -p "$running" 2>/dev/null || return 0
  for lock in "$running"/*/lock; do
    [ ! -f "$lock" ] || flock -n "$lock" rm -rf "${lock%/lock}" || true
  done
  scratch=$(mktemp -d "$running/XXXXXX")
  exec 8>"$scratch/lock.new"
  flock 8
  mv "$scratch/lock.new" "$scratch/lock"
}

# Removes all builds in a folder but the newest "$2". Their names are numbers.
forget_older() {
  # sed, and not grep: that there is none yet is no failure.
  # shellcheck disable=SC2012
  ls -t "$1" | sed -n '/^[0-9]/p' | tail -n "+$(($2 + 1))" | while read -r old; do
    rm -rf "${1:?}/$old"
  done
}
