package dateline.envelope;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Unpacks a supplier's zip archive, within limits. A file that cannot be read does not affect the others.
public final class ZipPack {
    static final int MOST_ENTRIES = 200_000;

    /// The most unpacked bytes of all entries together.
    private static final long MOST_BYTES = 4L << 30;
    private static final String BROKEN = "The file is broken in the zip archive. Send it again.";
    private static final String CUT = "The zip archive ends too early. Send it again.";
    /// Receives the files of an archive, one by one.
    public interface Entries {
        void entry(String name, byte[] bytes) throws IOException;
    }

    private ZipPack() {}

    /// Returns whether a file begins like a zip archive (PKWARE APPNOTE §4.3.7, or §4.3.16 for an
    /// empty archive).
    public static boolean isZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    /// Passes every readable file of an archive to `entries`, after checking that the archive is complete.
    /// Skips folders, `__MACOSX/` and hidden files.
    ///
    /// @return the files that cannot be read
    /// @throws BadZip with a reason for users; then no file was passed on
    public static List<BadEntry> unpack(byte[] zip, Entries entries) throws IOException, BadZip {
        return unpack(ZipBytes.of(zip), entries).stream().map(BadPart::entry).toList();
    }

    /// Unpacks an archive in a file as [#unpack] does, and returns a zip archive of its unreadable files.
    /// [#unpack] rejects those files again for the same reasons.
    ///
    /// @return empty if all files can be read
    public static byte[] unpackAndKeepRest(Path zip, Entries entries) throws IOException, BadZip {
        try (ZipBytes bytes = ZipBytes.of(zip)) {
            return ZipRest.write(bytes, unpack(bytes, entries));
        }
    }

    /// As [#unpackAndKeepRest(Path, Entries)], for an archive in memory.
    public static byte[] unpackAndKeepRest(byte[] zip, Entries entries) throws IOException, BadZip {
        ZipBytes bytes = ZipBytes.of(zip);
        return ZipRest.write(bytes, unpack(bytes, entries));
    }

    static BadZip tooMuch() {
        return new BadZip("The zip archive holds more than " + MOST_ENTRIES + " files or " + (MOST_BYTES >> 30)
                + " GiB. Send it in parts.");
    }

    /// A part that cannot be read, and why.
    record BadPart(ZipPart part, String reason) {
        BadEntry entry() {
            return new BadEntry(part.name(), reason);
        }
    }

    private static List<BadPart> unpack(ZipBytes zip, Entries entries) throws IOException, BadZip {
        List<BadPart> bad = new ArrayList<>();
        for (ZipPart part : parts(zip)) {
            String fault = ZipEntryLimits.fault(part);
            if (!fault.isEmpty()) {
                bad.add(new BadPart(part, fault));
            } else if (!isRubbish(part.name())) {
                Optional<byte[]> bytes = bytes(zip, part);
                if (bytes.isEmpty()) {
                    bad.add(new BadPart(part, BROKEN));
                } else {
                    entries.entry(part.name(), bytes.get());
                }
            }
        }
        return bad;
    }

    /// @return the unpacked bytes; empty if the file is broken
    private static Optional<byte[]> bytes(ZipBytes zip, ZipPart part) {
        try {
            return Optional.of(part.unpack(zip, ZipEntryLimits.LONGEST));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Lists the files of an archive, without its folders.
    private static List<ZipPart> parts(ZipBytes zip) throws BadZip {
        List<ZipPart> parts;
        try {
            parts = ZipDirectory.read(zip);
        } catch (EOFException e) {
            throw new BadZip(CUT, e);
        } catch (IOException e) {
            throw new BadZip("The zip archive is broken. Send it again.", e);
        }
        if (parts.isEmpty()) {
            throw new BadZip("The zip archive holds no file. Send it again.");
        }
        if (parts.stream()
                        .filter(part -> ZipEntryLimits.fault(part).isEmpty())
                        .mapToLong(ZipPart::size)
                        .sum()
                > MOST_BYTES) {
            throw tooMuch();
        }
        return parts.stream().filter(part -> !part.name().endsWith("/")).toList();
    }

    private static boolean isRubbish(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
