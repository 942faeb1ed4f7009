package dateline.wire.inbox;

import dateline.envelope.ExportPack;
import dateline.envelope.FileEnd;
import dateline.envelope.FileEnds;
import dateline.envelope.Limits;
import dateline.envelope.ZipEnds;
import dateline.wire.Intake;
import dateline.wire.Outcome;
import dateline.wire.Parcel;
import dateline.wire.Receipt;
import dateline.wire.TooLong;
import dateline.wire.Via;
import java.io.IOException;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/// Reads an inbox file and passes it to the intake, if it has not changed since the last look and has been
/// unchanged for as long as its [FileEnd] requires.
final class Hand {
    private final InstantSource clock;
    private final Intake intake;
    private final FileEnds ends;

    Hand(InstantSource clock, Intake intake, FileEnds ends) {
        this.clock = clock;
        this.intake = intake;
        this.ends = ends;
    }

    /// @param enough whether the file has been unchanged for long enough for a given end
    /// @return the outcomes of the file's dispatches; empty if the file is not ready and must be checked
    ///     again later
    /// @throws TooLong if the file is longer than a dispatch may be
    Optional<CompletableFuture<List<Outcome>>> over(InboxFile drop, Look look, Predicate<FileEnd> enough)
            throws IOException, TooLong {
        if (ExportPack.isLong(drop.file())) {
            return enough.test(ExportPack.end(drop.file()))
                    ? Optional.of(outcomes(parcel(drop).hand(drop.name(), drop.file())))
                    : Optional.empty();
        }
        if (look.size() > Limits.FILE_BYTES) {
            return enough.test(ZipEnds.of(drop.file()))
                    ? Optional.of(outcomes(parcel(drop).hand(drop.name(), drop.file())))
                    : Optional.empty();
        }
        byte[] bytes = Files.readAllBytes(drop.file());
        if (!look.equals(Look.at(drop.file())) || bytes.length != look.size() || !enough.test(ends.ofFile(bytes))) {
            return Optional.empty();
        }
        return Optional.of(outcomes(parcel(drop).hand(drop.name(), bytes)));
    }

    private Parcel parcel(InboxFile drop) {
        return new Parcel(drop.supplier(), Via.INBOX, clock, intake);
    }

    private static CompletableFuture<List<Outcome>> outcomes(List<CompletableFuture<Receipt>> receipts) {
        List<CompletableFuture<Outcome>> outcomes = receipts.stream()
                .map(receipt -> receipt.thenCompose(Receipt::outcome))
                .toList();
        return CompletableFuture.allOf(outcomes.toArray(CompletableFuture[]::new))
                .thenApply(all -> outcomes.stream().map(CompletableFuture::join).toList());
    }
}
