package dateline.wire;

import dateline.envelope.BadZip;
import dateline.envelope.Limits;
import dateline.envelope.ZipPack;
import dateline.envelope.mime.ContentType;
import dateline.envelope.mime.Enclosure;
import dateline.envelope.mime.MimeMail;
import dateline.envelope.mime.MimePart;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// Hands a file over as dispatches: as it is, or each file of a zip archive under `archive.zip/entry`. A message of
/// e-mail is handed over as it is, and then what it encloses under `message.eml/picture.jpg`.
///
/// A zip archive that cannot be unpacked is handed over as it came, and refused with its reason when it is
/// read. So is an archive of those of its files that cannot be read; the others are handed over all the same.
public final class Parcel {
    /// How deep messages may lie in messages.
    private static final int DEEPEST = 4;

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
            return unpack(
                    name,
                    entries -> ZipPack.unpackAndKeepRest(file, entries),
                    () -> Files.readAllBytes(file),
                    Files.size(file));
        }
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw new TooLong(Files.size(file), Limits.FILE_BYTES);
        }
        return takeAll(name, Files.readAllBytes(file), null, DEEPEST);
    }

    public List<CompletableFuture<Receipt>> hand(String name, byte[] bytes) {
        return hand(name, bytes, null);
    }

    /// @param charset that a header said with which the bytes came; null where none did
    public List<CompletableFuture<Receipt>> hand(String name, byte[] bytes, @Nullable String charset) {
        return hand(name, bytes, charset, DEEPEST);
    }

    /// Hands a file over as it is, whatever is in it.
    public CompletableFuture<Receipt> handClosed(String name, byte[] bytes) {
        return take(name, bytes, null);
    }

    private List<CompletableFuture<Receipt>> hand(String name, byte[] bytes, @Nullable String charset, int depth) {
        try {
            return ZipPack.isZip(bytes)
                    ? unpack(name, entries -> ZipPack.unpackAndKeepRest(bytes, entries), () -> bytes, bytes.length)
                    : takeAll(name, bytes, charset, depth);
        } catch (IOException | TooLong e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }

    private interface Unpacking {
        /// @return the archive of the files that cannot be read; empty where all can
        byte[] into(ZipPack.Entries entries) throws IOException, BadZip;
    }

    private interface Whole {
        byte[] bytes() throws IOException;
    }

    private List<CompletableFuture<Receipt>> unpack(String name, Unpacking unpacking, Whole whole, long length)
            throws IOException, TooLong {
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        try {
            byte[] rest = unpacking.into(
                    (entry, bytes) -> receipts.addAll(takeAll(name + '/' + entry, bytes, null, DEEPEST)));
            if (rest.length > 0) {
                boolean isAll = receipts.isEmpty() && length <= Limits.FILE_BYTES;
                receipts.add(take(name, isAll ? whole.bytes() : rest, null));
            }
        } catch (BadZip e) {
            if (length > Limits.FILE_BYTES) {
                throw new TooLong(length, Limits.FILE_BYTES);
            }
            receipts.add(take(name, whole.bytes(), null));
        }
        return receipts;
    }

    /// The file, and what it encloses where it is a message.
    private List<CompletableFuture<Receipt>> takeAll(String name, byte[] bytes, @Nullable String charset, int depth) {
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        receipts.add(take(name, bytes, charset));
        if (depth > 0 && MimeMail.isMail(bytes)) {
            for (Enclosure enclosure : Enclosure.of(MimeMail.parse(bytes))) {
                MimePart part = enclosure.part();
                receipts.addAll(
                        hand(name + '/' + enclosure.name(), part.bytes(), ContentType.charset(part), depth - 1));
            }
        }
        return receipts;
    }

    private CompletableFuture<Receipt> take(String name, byte[] bytes, @Nullable String charset) {
        return intake.take(new Dispatch(supplier, name, via, clock.instant(), bytes, charset));
    }
}
