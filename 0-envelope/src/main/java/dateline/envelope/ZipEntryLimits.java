package dateline.envelope;

import java.util.List;
import java.util.regex.Pattern;

/// Decides which entries of a zip archive are unpacked: those of an ordinary size, with a name inside the
/// archive and a packing that is read here.
final class ZipEntryLimits {
    /// The longest entry, in unpacked bytes. [ZipPack] limits all entries together.
    static final int LONGEST = Limits.FILE_BYTES;

    /// The highest compression ratio of an entry that unpacks to more than 1 MiB. News files stay below it; zip
    /// bombs exceed it.
    private static final int TIGHTEST = 200;

    private static final int LONGEST_NAME = 1_000;
    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:");

    private ZipEntryLimits() {}

    /// Returns why a file must not be unpacked; empty if it may be.
    static String fault(ZipPart part) {
        if (part.name().length() > LONGEST_NAME) {
            return "The file's name is longer than " + LONGEST_NAME + " letters. Give it a shorter one.";
        }
        if (leaves(part.name())) {
            return "The file would lie outside the zip archive. Give it a plain name.";
        }
        if (part.isLocked()) {
            return "The file is locked with a password. Send it without one.";
        }
        if (!part.isPackedAsWeKnow()) {
            return "The file is packed by a method that is not read here (" + part.method()
                    + "). Pack it with deflate.";
        }
        if (part.size() < 0 || part.size() > LONGEST) {
            return "The file unpacks to more than " + (LONGEST >> 20) + " MiB. Send it in parts.";
        }
        if (part.size() > 1 << 20 && part.size() / Math.max(1, part.packed()) > TIGHTEST) {
            return "The file unpacks to more than " + TIGHTEST + " times its size: it is taken for a zip bomb.";
        }
        return "";
    }

    private static boolean leaves(String name) {
        return name.startsWith("/")
                || name.contains("\\")
                || DRIVE.matcher(name).find()
                || List.of(name.split("/", -1)).contains("..");
    }
}
