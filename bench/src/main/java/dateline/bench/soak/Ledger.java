package dateline.bench.soak;

import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/// The sender's own log: what was acknowledged, in which order, and what was wrong with an acknowledgement.
final class Ledger {
    /// @param order in which it was acknowledged, from 1
    record Acknowledged(int order, Sending sending) {}

    private final AtomicInteger orders = new AtomicInteger();
    private final Map<Integer, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    void acknowledge(Sending sending) {
        acknowledged.put(sending.number(), new Acknowledged(orders.incrementAndGet(), sending));
    }

    /// @param dispatch the journal's number, of which each entry has one and no other has it
    void acknowledge(Sending sending, long dispatch) {
        acknowledge(sending);
        Long before = numbers.put(sending.entry(), dispatch);
        if (before != null && before != dispatch) {
            difference("The same dispatch was kept as " + before + " and as " + dispatch + ":\n" + sending.line());
        }
    }

    void difference(String difference) {
        differences.add(difference);
    }

    int count() {
        return acknowledged.size();
    }

    /// The order of its acknowledgement; 0 where there was none.
    int order(Sending sending) {
        Acknowledged its = acknowledged.get(sending.number());
        return its == null ? 0 : its.order();
    }

    Collection<String> differences() {
        return differences;
    }

    boolean sharesNumbers() {
        return Set.copyOf(numbers.values()).size() != numbers.size();
    }
}
