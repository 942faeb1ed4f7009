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

/// The sender's own log: the acknowledged dispatches, their order, and the errors in acknowledgements.
final class Ledger {
    /// @param order the order of its acknowledgement, from 1
    record Acknowledged(int order, Sending sending) {}

    /// Less than every number. So the first number of a version is unknown if the number of any of its
    /// dispatches is.
    private static final long UNKNOWN = -1;

    private final AtomicInteger orders = new AtomicInteger();
    private final Map<Integer, Acknowledged> acknowledged = new ConcurrentHashMap<>();
    private final Map<String, Long> numbers = new ConcurrentHashMap<>();
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    void acknowledge(Sending sending) {
        acknowledged.put(sending.number(), new Acknowledged(orders.incrementAndGet(), sending));
    }

    /// @param answer contains the journal's number, which is unique to each entry
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

    /// Returns the order of its acknowledgement; 0 if it was not acknowledged.
    int order(Sending sending) {
        Acknowledged its = acknowledged.get(sending.number());
        return its == null ? 0 : its.order();
    }

    /// Returns which of two versions is first in the journal. This is known only for versions that were only
    /// pushed, because the sender does not learn the number of a dropped or imported file.
    StoryHistory.Arrival arrival() {
        Map<BenchStory, Long> first = new HashMap<>();
        for (Acknowledged each : acknowledged.values()) {
            if (SoakRules.isTrue(each.sending())) {
                long number = numbers.getOrDefault(each.sending().entry(), UNKNOWN);
                each.sending().tellings().forEach(telling -> first.merge(telling, number, Math::min));
            }
        }
        return (one, other) -> order(first.getOrDefault(one, UNKNOWN), first.getOrDefault(other, UNKNOWN));
    }

    private static StoryHistory.Arrival.Order order(long one, long other) {
        if (one == UNKNOWN || other == UNKNOWN || one == other) {
            return StoryHistory.Arrival.Order.NOBODY_KNOWS;
        }
        return one < other ? StoryHistory.Arrival.Order.BEFORE : StoryHistory.Arrival.Order.AFTER;
    }

    Collection<String> differences() {
        return differences;
    }

    /// Lists the entries that were acknowledged with another entry's number.
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
