package dateline.wire;

import dateline.envelope.BadZip;
import dateline.envelope.ExportPack;
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

/// Splits a file into dispatches and passes them to the intake. A zip archive becomes one dispatch per entry,
/// named `archive.zip/entry`. An e-mail message becomes a dispatch itself, followed by its enclosures, named
/// `message.eml/picture.jpg`. A long WordPress export in a file becomes several exports, named
/// `export.xml/0001.xml`. Any other file becomes one dispatch.
///
/// A zip archive that cannot be unpacked or has no readable file is passed on whole; when it is read, it is
/// refused with a reason. If only some of its files cannot be read, they are passed on in an archive of their
/// own, and the other files as usual.
public final class Parcel {
    /// How deep messages may be nested.
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

    /// Passes on a file. Each receipt completes as [Intake#take] says.
    ///
    /// @throws TooLong if the file is longer than a dispatch may be
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
        return ExportPack.isLong(file) ? split(name, file) : whole(name, file);
    }

    private List<CompletableFuture<Receipt>> whole(String name, Path file) throws IOException, TooLong {
        if (Files.size(file) > Limits.FILE_BYTES) {
            throw new TooLong(Files.size(file), Limits.FILE_BYTES);
        }
        return takeAll(name, Files.readAllBytes(file), null, DEEPEST);
    }

    private List<CompletableFuture<Receipt>> split(String name, Path export) throws IOException, TooLong {
        List<CompletableFuture<Receipt>> receipts = new ArrayList<>();
        try {
            ExportPack.split(export, (part, bytes) -> receipts.add(take(name + '/' + part, bytes, null)));
            return receipts;
        } catch (ExportPack.ItemTooLong e) {
            if (Files.size(export) > Limits.FILE_BYTES) {
                throw new TooLong(e);
            }
            return whole(name, export);
        }
    }

    public List<CompletableFuture<Receipt>> hand(String name, byte[] bytes) {
        return hand(name, bytes, null);
    }

    /// Passes on a file in memory.
    ///
    /// @param charset the character set that a header sent with the bytes names; null if there is none
    public List<CompletableFuture<Receipt>> hand(String name, byte[] bytes, @Nullable String charset) {
        return hand(name, bytes, charset, DEEPEST);
    }

    /// Passes on a file as one dispatch, without unpacking it.
    public CompletableFuture<Receipt> handClosed(String name, byte[] bytes, @Nullable String charset) {
        return take(name, bytes, charset);
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
        /// @return an archive of the files that cannot be read; empty if all can be read
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

    /// Passes on the file and, if it is a message, its enclosures.
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
