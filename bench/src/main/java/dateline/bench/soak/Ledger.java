package dateline.bench.soak;

import static java.util.stream.Collectors.toList;

import dateline.bench.copy.BenchStory;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/// The sender's own log: what was acknowledged, in which order, and what was wrong with an acknowledgement.
final class Ledger {
    /// @param order in which it was acknowledged, from 1
    record Acknowledged(int order, Sending sending) {}

    /// Below all numbers, so that of several sendings one that nobody knows makes the first unknown.
    private static final long UNKNOWN = -1;

    private final AtomicInteger orders = new AtomicInteger();
    private final Map<Integer, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    void acknowledge(Sending sending) {
        acknowledged.put(sending.number(), new Acknowledged(orders.incrementAndGet(), sending));
    }

    /// @param answer has the journal's number, of which each entry has one and no other has it
    void acknowledge(Sending sending, Door.Answer answer) {
        long dispatch = answer.json().path("dispatch").asLong();
        acknowledge(sending);
        answers.put(sending.entry(), Instant.now() + " " + answer.body());
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

    /// Which of two tellings is first in the journal. It is known of what was only pushed: of a file that is dropped or
    /// imported nobody is told the number.
    StoryHistory.Arrival arrival() {
        Map<BenchStory, Long> first = new HashMap<>();
        for (Acknowledged each : acknowledged.values()) {
            if (SoakRules.isTrue(each.sending())) {
                long number = numbers.getOrDefault(each.sending().entry(), UNKNOWN);
                each.sending().tellings().forEach(telling -> first.merge(telling, number, Math::min));
            }
        }
        return (one, other) -> came(first.getOrDefault(one, UNKNOWN), first.getOrDefault(other, UNKNOWN));
    }

    private static StoryHistory.Arrival.Came came(long one, long other) {
        if (one == UNKNOWN || other == UNKNOWN || one == other) {
            return StoryHistory.Arrival.Came.NOBODY_KNOWS;
        }
        return one < other ? StoryHistory.Arrival.Came.BEFORE : StoryHistory.Arrival.Came.AFTER;
    }

    Collection<String> differences() {
        return differences;
    }

    /// Lists the entries that were acknowledged with the number of another.
    List<String> sharedNumbers() {
        return numbers.entrySet().stream()
                .collect(Collectors.groupingBy(Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, toList())))
                .entrySet()
                .stream()
                .filter(number -> number.getValue().size() > 1)
                .map(number -> number.getKey() + " is the number of "
                        + number.getValue().stream()
                                .map(entry -> entry + ", answered at " + answers.get(entry))
                                .collect(Collectors.joining("; ")))
                .toList();
    }
}
