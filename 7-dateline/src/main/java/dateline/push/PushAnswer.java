package dateline.push;

import dateline.http.HttpJson;
import dateline.wire.Outcome;
import dateline.wire.Receipt;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// The answer of the push door about copy that is kept. The server writes it and [RemoteIntake] reads it.
///
/// The first field says how much was taken, if that is known, so a status of 200 alone never hides a refusal.
/// The status is 422 if nothing was taken. It is never 5xx for copy that is kept, because suppliers would send
/// it again.
///
/// @param status the HTTP status
record PushAnswer(int status, Body body) {
    static final int READ = 200;
    static final int KEPT = 202;
    static final int REFUSED = 422;

    /// The fields of the JSON. The later ones are null until the copy is read.
    ///
    /// @param taken how much was taken, as a word; null if that is not known yet
    /// @param dispatch the number in the journal; null if the copy holds nothing
    /// @param alreadyHad whether all of it came before; null if the copy holds nothing
    /// @param format of the first dispatch
    /// @param refused the refused parts, each as one line: where, and why
    record Body(
            @Nullable String taken,
            @Nullable Long dispatch,
            @Nullable Boolean alreadyHad,
            @Nullable String format,
            @Nullable Integer stories,
            @Nullable Integer pictures,
            @Nullable List<String> refused) {}

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
        boolean alreadyHad = !receipts.isEmpty() && receipts.stream().allMatch(Receipt::alreadyHad);
        return (wait || alreadyHad) && areRead(receipts, longestSeconds) ? read(receipts, wait) : kept(receipts);
    }

    /// Reads a server's answer about one dispatch that is kept or read.
    static Body read(String json) {
        return HttpJson.read(json, Body.class);
    }

    private static PushAnswer kept(List<Receipt> receipts) {
        return new PushAnswer(KEPT, new Body(null, number(receipts), alreadyHad(receipts), null, null, null, null));
    }

    private static PushAnswer read(List<Receipt> receipts, boolean wait) {
        List<Outcome> outcomes =
                receipts.stream().map(receipt -> receipt.outcome().join()).toList();
        Taken taken = Taken.of(outcomes);
        Body body = new Body(
                taken.word(),
                number(receipts),
                alreadyHad(receipts),
                outcomes.isEmpty() ? "empty" : outcomes.getFirst().format(),
                outcomes.stream().mapToInt(Outcome::stories).sum(),
                outcomes.stream().mapToInt(Outcome::pictures).sum(),
                outcomes.stream().flatMap(each -> each.refused().stream()).toList());
        return new PushAnswer(taken == Taken.NOTHING ? REFUSED : wait ? READ : KEPT, body);
    }

    private static @Nullable Long number(List<Receipt> receipts) {
        return receipts.isEmpty() ? null : receipts.getFirst().number();
    }

    private static @Nullable Boolean alreadyHad(List<Receipt> receipts) {
        return receipts.isEmpty() ? null : receipts.stream().allMatch(Receipt::alreadyHad);
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
