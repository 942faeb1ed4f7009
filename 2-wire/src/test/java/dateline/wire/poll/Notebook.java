package dateline.wire.poll;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.rounds.Visit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A visit that remembers what was taken, and the cursor for the next visit.
public final class Notebook implements Visit {
    public final List<String> names = new ArrayList<>();
    public final List<String> bodies = new ArrayList<>();
    public final List<Optional<String>> charsets = new ArrayList<>();
    /// By name.
    public final Map<String, String> parts = new LinkedHashMap<>();
    /// How many files had been taken before each part.
    public final List<Integer> partsBefore = new ArrayList<>();

    public @Nullable String cursor;

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public List<Receipt> take(String name, byte[] bytes, @Nullable String charset) {
        names.add(name);
        charsets.add(Optional.ofNullable(charset));
        bodies.add(new String(bytes, UTF_8));
        Outcome outcome = new Outcome("test", 1, 0, List.of());
        return List.of(new Receipt(names.size(), false, CompletableFuture.completedFuture(outcome)));
    }

    @Override
    public List<Receipt> takePart(String name, byte[] bytes, @Nullable String charset) {
        parts.put(name, new String(bytes, UTF_8));
        partsBefore.add(names.size());
        return List.of();
    }

    @Override
    public List<Receipt> takeFromStranger(String name, byte[] bytes) {
        return take(name, bytes);
    }

    @Override
    public void moveCursor(String cursor) {
        this.cursor = cursor;
    }
}
