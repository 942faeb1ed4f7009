package dateline.push;

import dateline.wire.Outcome;
import dateline.wire.Receipt;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The answer of the push door about copy that is kept. The server writes it and [RemoteIntake] reads it.
///
/// The first field says how much was taken, if that is known, so a status of 200 alone never hides a refusal.
/// The status is 422 if nothing was taken. It is never 5xx for copy that is kept, because suppliers would send
/// it again.
///
/// @param status the HTTP status
record PushAnswer(int status, JsonObject body) {
    static final int READ = 200;
    static final int KEPT = 202;
    static final int REFUSED = 422;

    /// How much of the copy is filed; the first field of an answer.
    enum Taken {
        ALL,
        PART,
        NOTHING;

        static Taken of(List<Outcome> outcomes) {
            if (outcomes.stream().allMatch(outcome -> outcome.refused().isEmpty())) {
                return ALL;
            }
            return outcomes.stream().anyMatch(Taken::gaveSomething) ? PART : NOTHING;
        }

        private static boolean gaveSomething(Outcome outcome) {
            return outcome.refused().isEmpty() || outcome.stories() + outcome.pictures() > 0;
        }

        String word() {
            return switch (this) {
                case ALL -> "all";
                case PART -> "part";
                case NOTHING -> "nothing";
            };
        }
    }

    /// Makes the answer. For copy that was already there, the result is given even without waiting.
    ///
    /// @param wait whether the supplier wants to wait until the copy is read
    /// @param longestSeconds the longest wait; after that, the answer is the same as without waiting
    static PushAnswer of(List<Receipt> receipts, boolean wait, int longestSeconds) {
        boolean had = !receipts.isEmpty() && receipts.stream().allMatch(Receipt::alreadyHad);
        return (wait || had) && areRead(receipts, longestSeconds) ? read(receipts, wait) : kept(receipts);
    }

    /// Reads a server's answer about one dispatch.
    static Receipt receipt(JsonObject body) {
        List<String> refused =
                body.getJsonArray("refused").stream().map(String::valueOf).toList();
        Outcome outcome =
                new Outcome(body.getString("format"), body.getInteger("stories"), body.getInteger("pictures"), refused);
        return new Receipt(
                body.getLong("dispatch", 0L),
                body.getBoolean("alreadyHad", false),
                CompletableFuture.completedFuture(outcome));
    }

    private static PushAnswer kept(List<Receipt> receipts) {
        JsonObject body = new JsonObject();
        putReceipt(body, receipts);
        return new PushAnswer(KEPT, body);
    }

    private static PushAnswer read(List<Receipt> receipts, boolean wait) {
        List<Outcome> outcomes =
                receipts.stream().map(receipt -> receipt.outcome().join()).toList();
        Taken taken = Taken.of(outcomes);
        JsonObject body = new JsonObject().put("taken", taken.word());
        putReceipt(body, receipts);
        body.put("format", outcomes.isEmpty() ? "empty" : outcomes.getFirst().format())
                .put("stories", outcomes.stream().mapToInt(Outcome::stories).sum())
                .put("pictures", outcomes.stream().mapToInt(Outcome::pictures).sum())
                .put(
                        "refused",
                        new JsonArray(outcomes.stream()
                                .flatMap(o -> o.refused().stream())
                                .toList()));
        return new PushAnswer(taken == Taken.NOTHING ? REFUSED : wait ? READ : KEPT, body);
    }

    private static void putReceipt(JsonObject body, List<Receipt> receipts) {
        if (!receipts.isEmpty()) {
            body.put("dispatch", receipts.getFirst().number())
                    .put("alreadyHad", receipts.stream().allMatch(Receipt::alreadyHad));
        }
    }

    /// Waits until all are read. Copy that failed is still kept; the log and the quarantine tell what happened.
    private static boolean areRead(List<Receipt> receipts, int seconds) {
        try {
            CompletableFuture.allOf(receipts.stream().map(Receipt::outcome).toArray(CompletableFuture[]::new))
                    .get(seconds, TimeUnit.SECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
