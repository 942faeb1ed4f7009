package dateline.intake;

import dateline.journal.Entry;
import dateline.journal.Journal;
import dateline.wire.Dispatch;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Gives the journal's dispatches one by one, in the journal's order. It takes new dispatches from memory, and
/// all others from the journal. It skips numbers that the journal lacks.
///
/// Any thread may report what was kept; only one thread takes.
final class JournalOrder {
    private static final Logger LOG = LoggerFactory.getLogger(JournalOrder.class);

    private final Journal journal;
    private final ConcurrentHashMap<Long, Dispatch> arrived = new ConcurrentHashMap<>();
    private final AtomicLong kept = new AtomicLong();
    private volatile long given;

    /// @param after the number of the dispatch to begin after
    JournalOrder(Journal journal, long after) {
        this.journal = journal;
        this.given = after;
    }

    /// Notes that the journal has a dispatch with this number.
    void kept(long number) {
        kept.accumulateAndGet(number, Math::max);
    }

    /// Takes a dispatch that the journal has just kept, so that it need not be read from the journal.
    void arrived(long number, Dispatch dispatch) {
        arrived.put(number, dispatch);
        if (number <= given) {
            arrived.remove(number); // it was read from the journal meanwhile
        }
        kept(number);
    }

    boolean hasNext() {
        return given < kept.get();
    }

    /// Returns the next dispatch; empty if the journal has no more.
    Optional<Entry> next() {
        long after = given;
        Dispatch live = arrived.remove(after + 1);
        Optional<Entry> next = live != null
                ? Optional.<Entry>of(new Entry.Intact(after + 1, live))
                : journal.after(after, 1).stream().findFirst();
        long number = next.map(Entry::number).orElseGet(kept::get);
        if (number > after + 1 || next.isEmpty()) {
            LOG.error("The journal has no dispatches {} to {}; they are passed over", after + 1, number - 1);
        }
        given = number;
        return next;
    }

    /// Continues after the dispatch with this number, and gives again all that follow it.
    void beginAfter(long number) {
        given = number;
    }
}
