package dateline.wire.mail;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tracks the messages that the mail server fails to deliver: schedules their retries, and reports them in the
/// log and in the remark.
final class LeftMessages {
    /// After this many tries a message is logged as left, and is requested only once an hour.
    static final int SEVERAL = 3;

    private static final Logger LOG = LoggerFactory.getLogger(LeftMessages.class);
    private static final Duration PAUSE = Duration.ofHours(1);

    /// @param visit the visit that last requested it
    private record Left(int tries, String reason, Instant asked, long visit) {}

    private final String mailbox;
    private final InstantSource clock;
    private final Map<String, Left> left = new ConcurrentSkipListMap<>();
    private long visit;

    /// @param mailbox the mailbox's name in the log
    LeftMessages(String mailbox, InstantSource clock) {
        this.mailbox = mailbox;
        this.clock = clock;
    }

    void visitBegins() {
        visit++;
    }

    /// Returns whether to request a message now: once per visit, and after [#SEVERAL] tries once an hour.
    boolean isDue(String folder, long uid, int tries) {
        Left known = left.get(key(folder, uid));
        return known == null
                || known.visit() != visit
                        && (tries < SEVERAL
                                || !clock.instant().isBefore(known.asked().plus(PAUSE)));
    }

    void note(String folder, long uid, int tries, String reason) {
        left.put(key(folder, uid), new Left(tries, reason, clock.instant(), visit));
        if (tries == 1) {
            LOG.warn(
                    "{}: {} was not taken: {}. It is asked for again at the next visit",
                    mailbox,
                    key(folder, uid),
                    reason);
        } else if (tries == SEVERAL) {
            LOG.warn("{}: {}", mailbox, sentence(key(folder, uid), reason, tries));
        }
    }

    /// Forgets the messages of a folder that are not among `uids`. This happens, for example, after the server
    /// renumbered the folder.
    void retain(String folder, Set<Long> uids) {
        Set<String> still = uids.stream().map(uid -> key(folder, uid)).collect(Collectors.toSet());
        left.keySet().removeIf(key -> key.endsWith(" in " + folder) && !still.contains(key));
    }

    void forget(String folder, long uid) {
        left.remove(key(folder, uid));
    }

    /// Returns a remark on the message with the most tries; empty if no message is left.
    Optional<String> remark() {
        return left.entrySet().stream()
                .max(Comparator.comparingInt(each -> each.getValue().tries()))
                .map(each -> sentence(
                                each.getKey(),
                                each.getValue().reason(),
                                each.getValue().tries())
                        + (left.size() == 1 ? "" : " So are " + (left.size() - 1) + " more."));
    }

    private static String sentence(String message, String reason, int tries) {
        return "Left in the mailbox: " + message + ", asked for " + tries + (tries == 1 ? " time: " : " times: ")
                + reason + ". Look at it there, and have it sent again.";
    }

    private static String key(String folder, long uid) {
        return "message " + uid + " in " + folder;
    }
}
