package dateline.bench.soak;

import dateline.bench.copy.BenchStory;
import dateline.bench.copy.Mark;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/// Follows the change feed all night, as a reader does. Notes which ids and addresses stories have, and reports
/// what may not be visible at that moment.
final class Watch implements AutoCloseable {
    private static final String NAME = "urn:dateline:story:";

    private final Door door;
    private final Ledger ledger;
    private final Map<Mark, BenchStory> tellings = new HashMap<>();
    private final Map<Mark, Sending> uncertain = new HashMap<>();
    private final VisibleTellings visible = new VisibleTellings();
    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean closing;
    private long last;

    /// What was seen under one id.
    ///
    /// @param tellings the marks of the versions that it showed
    /// @param addresses the addresses at which it showed them
    record Seen(Set<Mark> tellings, Set<String> addresses) {
        static Seen nothing() {
            return new Seen(ConcurrentHashMap.newKeySet(), ConcurrentHashMap.newKeySet());
        }
    }

    Watch(Door door, Ledger ledger, List<Sending> plan) {
        this.door = door;
        this.ledger = ledger;
        for (Sending sending : plan) {
            sending.tellings().forEach(telling -> tellings.put(telling.mark(), telling));
            if (sending.damage() == Damage.FLIPPED) {
                uncertain.put(sending.tellings().getFirst().mark(), sending);
            }
        }
        this.thread = Thread.ofVirtual().unstarted(this::look);
    }

    Watch start() {
        thread.start();
        return this;
    }

    /// Notes an acknowledged kill: from now on nothing with its guid may be visible.
    void killed(Sending sending) {
        visible.killed(sending);
    }

    Map<String, Seen> seen() {
        return seen;
    }

    /// Reads the rest of the change feed.
    void catchUp() throws IOException {
        while (lookOnce() > 0) {
            // the next page
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        while (!closing) {
            try {
                if (lookOnce() < 50) {
                    Thread.sleep(50);
                }
            } catch (IOException e) {
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized int lookOnce() throws IOException {
        Instant asked = Instant.now();
        JsonNode changes =
                door.json("/api/changes?after=" + last + "&limit=100").path("changes");
        for (JsonNode change : changes) {
            note(change, asked);
            last = change.path("change").asLong();
        }
        return changes.size();
    }

    private void note(JsonNode change, Instant asked) {
        JsonNode item = change.path("item");
        String id = item.path("uri").asString("").substring(NAME.length());
        Seen its = seen.computeIfAbsent(id, none -> Seen.nothing());
        if (!item.path("pubStatus").asString("").equals("usable")) {
            return;
        }
        Item shown = Item.of(item);
        its.addresses().add(shown.address());
        if (shown.mark() == null || uncertain.containsKey(shown.mark())) {
            return;
        }
        its.tellings().add(shown.mark());
        change.path("formerly")
                .forEach(former -> seen.computeIfAbsent(former.asString(""), none -> Seen.nothing())
                        .tellings()
                        .add(shown.mark()));
        BenchStory telling = tellings.get(shown.mark());
        String fault = telling == null ? "was never sent" : visible.fault(telling, asked);
        if (fault != null) {
            ledger.difference("At " + asked + " a change showed what " + fault + ": " + shown.headline() + " at "
                    + shown.address() + (telling == null ? "" : "\n  " + telling.line()));
        }
    }

    /// Returns the marks of everything that is sent.
    Set<Mark> marks() {
        return new HashSet<>(tellings.keySet());
    }
}
