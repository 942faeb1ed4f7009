package dateline.wire.folders;

import dateline.wire.Outcome;
import dateline.wire.Receipt;
import dateline.wire.rounds.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// A visit for the tests that keeps the files and its cursor in memory.
final class Journals implements Visit {
    final List<String> names = new ArrayList<>();
    final List<byte[]> files = new ArrayList<>();

    @Nullable
    String cursor;

    int cursorMoves;

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public List<Receipt> take(String name, byte[] bytes, @Nullable String charset) {
        names.add(name);
        files.add(bytes);
        Outcome outcome = new Outcome("test", 1, 0, List.of());
        return List.of(new Receipt(names.size(), false, CompletableFuture.completedFuture(outcome)));
    }

    @Override
    public List<Receipt> takePart(String name, byte[] bytes, @Nullable String charset) {
        throw new AssertionError("only polled answers have parts");
    }

    @Override
    public List<Receipt> takeFromStranger(String name, byte[] bytes) {
        return take(name, bytes);
    }

    @Override
    public void moveCursor(String moved) {
        cursor = moved;
        cursorMoves++;
    }
}
