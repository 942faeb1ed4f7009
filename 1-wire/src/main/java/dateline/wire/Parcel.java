package dateline.wire;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Hands a file over as dispatches: as it is, or each file of a zip archive under `archive.zip/entry`.
///
/// A zip archive that cannot be unpacked is handed over as it came, and refused with its reason when it is read.
public final class Parcel {
    private final String supplier;
    private final Via via;
    private final InstantSource clock;
    private final Intake intake;

    public Parcel(String supplier, Via via, InstantSource clock, Intake intake) {
        this.supplier = supplier;
        this.via = via;
        this.clock = clock;
        this.intake = intake;
    }

    /// @throws TooLong where the file is longer than a dispatch may be
    public List<CompletableFuture<Receipt>> hand(String name, Path file) throws IOException, TooLong {
        byte[] start;
        try (InputStream in = Files.newInputStream(file)) {
            start = in.readNBytes(4);
        }
        if (ZipPack.isZip(start)) {
            return unpack(name, () -> Files.newInputStream(file), () -> Files.readAllBytes(file), Files.size(file));
        }
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw new TooLong(Files.size(file), Limits.FILE_BYTES);
        }
        return List.of(take(name, Files.readAllBytes(file)));
    }

    public List<CompletableFuture<Receipt>> hand(String name, byte[] bytes) {
        try {
            return ZipPack.isZip(bytes)
                    ? unpack(name, () -> new ByteArrayInputStream(bytes), () -> bytes, bytes.length)
                    : List.of(take(name, bytes));
        } catch (IOException | TooLong e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private interface Whole {
        byte[] bytes() throws IOException;
    }

    private List<CompletableFuture<Receipt>> unpack(String name, ZipPack.Source source, Whole whole, long length)
            throws IOException, TooLong {
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        try {
            ZipPack.unpack(source, (entry, bytes) -> receipts.add(take(name + '/' + entry, bytes)));
        } catch (BadZip e) {
            if (length > Limits.FILE_BYTES) {
                throw new TooLong(length, Limits.FILE_BYTES);
            }
            receipts.add(take(name, whole.bytes()));
        }
        return receipts;
    }

    private CompletableFuture<Receipt> take(String name, byte[] bytes) {
        return intake.take(new Dispatch(supplier, name, via, clock.instant(), bytes));
    }
}
