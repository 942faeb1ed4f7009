package dateline.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The verdicts on pictures, as the store has them. The latest are in memory too.
final class Verdicts {
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");
    private static final int IN_MEMORY = 20_000;

    private final RenditionStore store;
    private final Cache<String, Verdict> latest =
            Caffeine.newBuilder().maximumSize(IN_MEMORY).build();

    Verdicts(RenditionStore store) {
        this.store = store;
    }

    /// Returns whether a name can be that of a picture.
    static boolean isSha256(String name) {
        return SHA_256.matcher(name).matches();
    }

    /// Finds the verdict on a picture; empty if it is not prepared yet.
    Optional<Verdict> find(String sha256) {
        Verdict kept = latest.getIfPresent(sha256);
        if (kept != null) {
            return Optional.of(kept);
        }
        if (!isSha256(sha256)) {
            return Optional.empty();
        }
        Optional<Verdict> found = store.find(sha256);
        found.ifPresent(verdict -> latest.put(sha256, verdict));
        return found;
    }

    void keep(String sha256, Verdict verdict) throws IOException {
        store.keep(sha256, verdict);
        latest.put(sha256, verdict);
    }

    /// Forgets a verdict, so that the picture is prepared again.
    void forget(String sha256) {
        store.forget(sha256);
        latest.invalidate(sha256);
    }
}
