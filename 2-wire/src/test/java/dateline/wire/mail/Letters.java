package dateline.wire.mail;

import dateline.wire.Receipt;
import dateline.wire.rounds.Visit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/// A visit for the tests that keeps the messages and its cursor in memory.
final class Letters implements Visit {
    final List<String> names = new CopyOnWriteArrayList<>();
    final List<byte[]> files = new CopyOnWriteArrayList<>();
    final List<String> strangers = new CopyOnWriteArrayList<>();
    volatile @Nullable String cursor;
    volatile boolean broken;
    volatile @Nullable Exception ended;

    @Override
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor);
    }

    @Override
    public List<Receipt> take(String name, byte[] bytes, @Nullable String charset) {
        if (broken) {
            throw new IllegalStateException("the disk is full");
        }
        names.add(name);
        files.add(bytes);
        return List.of();
    }

    @Override
    public List<Receipt> takePart(String name, byte[] bytes, @Nullable String charset) {
        throw new AssertionError("only polled answers have parts");
    }

    @Override
    public List<Receipt> takeFromStranger(String name, byte[] bytes) {
        strangers.add(name);
        return List.of();
    }

    @Override
    public void moveCursor(String moved) {
        cursor = moved;
    }
}
