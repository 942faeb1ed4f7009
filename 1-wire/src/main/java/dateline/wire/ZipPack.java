package dateline.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/// Unpacks a zip archive that a supplier sent, within bounds.
public final class ZipPack {
    /// The longest entry, and the most that all may come to, in bytes unpacked.
    private static final long LONGEST_ENTRY = Limits.FILE_BYTES;

    private static final long MOST_BYTES = 4L << 30;
    private static final int MOST_ENTRIES = 200_000;
    private static final String CUT = "The zip archive ends too early. Send it again.";
    /// Of names that are not UTF-8 (APPNOTE appendix D.1): older Windows packs so.
    private static final Charset OLD_NAMES = Charset.forName("IBM437");
    /// No news packs tighter than this over a megabyte; bombs do.
    private static final int TIGHTEST = 200;

    /// Opens the same archive anew each time.
    public interface Source {
        InputStream open() throws IOException;
    }

    /// Takes one file of the archive.
    public interface Entries {
        void entry(String name, byte[] bytes) throws IOException;
    }

    private ZipPack() {}

    /// Whether a file begins as zip archives do (PKWARE APPNOTE §4.3.7, or §4.3.16 for an empty one).
    public static boolean isZip(byte[] start) {
        return start.length >= 4
                && start[0] == 'P'
                && start[1] == 'K'
                && (start[2] == 3 && start[3] == 4 || start[2] == 5 && start[3] == 6);
    }

    /// Hands over every file of the archive, once the whole archive is known to be good; folders and the rubbish of
    /// desktops are left out.
    ///
    /// @throws BadZip with a reason for people; nothing was handed over then
    public static void unpack(Source source, Entries entries) throws IOException, BadZip {
        Charset names = StandardCharsets.UTF_8;
        try {
            try {
                check(source, names);
            } catch (ZipException | IllegalArgumentException e) {
                names = OLD_NAMES;
                check(source, names);
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new BadZip("The zip archive is broken, or locked with a password. Send it again.", e);
        } catch (EOFException e) {
            throw new BadZip(CUT, e);
        }
        try (ZipInputStream zip = new ZipInputStream(source.open(), names)) {
            each(zip, entries);
        }
    }

    /// A cut archive looks whole up to its last whole entry: only its own list at the end says how many there are.
    private static void check(Source source, Charset names) throws IOException, BadZip {
        try (ZipEnd end = new ZipEnd(source.open());
                ZipInputStream zip = new ZipInputStream(end, names)) {
            int count = each(zip, (name, bytes) -> {});
            end.transferTo(OutputStream.nullOutputStream());
            int listed = end.listed();
            if (listed < 0 || count < listed && listed != ZipEnd.UNSAID) {
                throw new BadZip(CUT);
            }
            if (count == 0) {
                throw new BadZip("The zip archive holds no file. Send it again.");
            }
        }
    }

    /// Gives how many entries there are, folders among them.
    private static int each(ZipInputStream zip, Entries entries) throws IOException, BadZip {
        long total = 0;
        int count = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            byte[] bytes = bytes(zip, entry);
            total += bytes.length;
            if (++count > MOST_ENTRIES || total > MOST_BYTES) {
                throw new BadZip("The zip archive holds more than " + MOST_ENTRIES + " files or " + (MOST_BYTES >> 30)
                        + " GiB. Send it in parts.");
            }
            if (!entry.isDirectory() && !isRubbish(entry.getName())) {
                entries.entry(entry.getName(), bytes);
            }
        }
        return count;
    }

    private static byte[] bytes(ZipInputStream zip, ZipEntry entry) throws IOException, BadZip {
        checkName(entry.getName());
        byte[] bytes = zip.readNBytes((int) LONGEST_ENTRY + 1);
        zip.closeEntry();
        if (bytes.length > LONGEST_ENTRY) {
            throw new BadZip("The entry " + entry.getName() + " unpacks to more than " + (LONGEST_ENTRY >> 20)
                    + " MiB. Send it in parts.");
        }
        if (bytes.length > 1 << 20 && bytes.length / Math.max(1, entry.getCompressedSize()) > TIGHTEST) {
            throw new BadZip("The entry " + entry.getName() + " unpacks to more than " + TIGHTEST
                    + " times its size: it is taken for a zip bomb.");
        }
        return bytes;
    }

    private static void checkName(String name) throws BadZip {
        boolean leaves = name.startsWith("/")
                || name.contains("\\")
                || name.matches("[A-Za-z]:.*")
                || java.util.List.of(name.split("/")).contains("..");
        if (leaves) {
            throw new BadZip("The entry " + name + " would lie outside the archive. Give it a plain name.");
        }
    }

    private static boolean isRubbish(String name) {
        return name.startsWith("__MACOSX/")
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
    }
}
