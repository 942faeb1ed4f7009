package dateline.envelope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.stream.IntStream;

/// Splits a long WordPress export into several exports, so that no more than one part must be in memory.
///
/// Each part is a file of its own: what stands outside of the items (the site, its authors and categories), and
/// some of the items. An attachment is in the part of the post that it was uploaded for; those of no post come
/// first. It goes over the file twice: first to find the items, then to copy them. In memory are the place and
/// the numbers of each item, about 200 bytes.
///
/// The bytes of an item are copied unchanged. They are searched as ASCII, so an export in UTF-16 is not split.
public final class ExportPack {
    /// Shorter exports are not split, in bytes.
    public static final int LONG = 8 << 20;

    /// The mark in each part, before its items. A part may have no posts, which is a fault only in a whole export.
    public static final String MARK = "<!-- A part of an export that Dateline split. -->";

    /// The longest item, in bytes.
    static final int LONGEST_ITEM = 16 << 20;

    /// The bytes of the items of a part, unless one item is longer.
    private static final int PART = 4 << 20;

    private static final int HEAD = 65_536;
    private static final int TAIL = 1_024;
    private static final String END = "</rss>";

    private final Path file;
    private final ExportIndex index;

    private ExportPack(Path file, ExportIndex index) {
        this.file = file;
        this.index = index;
    }

    /// Returns whether a file is an export that must be split.
    public static boolean isLong(Path file) throws IOException {
        return Files.size(file) > LONG && isExport(file);
    }

    private static boolean isExport(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), ISO_8859_1).toLowerCase(Locale.ROOT);
            return head.contains("<rss")
                    && (head.contains("wordpress.org/export") || head.contains("<wp:wxr_version"))
                    && !head.contains("encoding=\"utf-16");
        }
    }

    /// Checks whether an export is whole, without reading more than its end.
    public static FileEnd end(Path export) throws IOException {
        try (FileChannel channel = FileChannel.open(export, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - TAIL);
            String tail = new String(read(channel, from, (int) (channel.size() - from)), ISO_8859_1);
            return tail.contains(END) ? FileEnd.SHOWN : FileEnd.CUT;
        }
    }

    /// Passes the parts of an export to `entries`, named `0001.xml` and so on. If the export is cut short, its last
    /// part is.
    ///
    /// @throws ItemTooLong if an item, or what stands between two items, is too long; then no part was passed on
    public static void split(Path export, ZipPack.Entries entries) throws IOException, ItemTooLong {
        ExportIndex index;
        try (InputStream in = Files.newInputStream(export)) {
            index = ExportIndex.of(in);
        }
        new ExportPack(export, index).copy(entries);
    }

    /// An item of an export, or all that stands outside of its items, is too long.
    public static final class ItemTooLong extends Exception {
        private static final long serialVersionUID = 1;

        ItemTooLong(long at) {
            super("An item of the export, from byte " + at + " on, has more than " + (LONGEST_ITEM >> 20)
                    + " MiB, or its end is missing. Export it again, in parts.");
        }

        public String reason() {
            return String.valueOf(getMessage());
        }
    }

    private void copy(ZipPack.Entries entries) throws IOException {
        int[] order = index.order();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int from = 0;
            int number = 0;
            do {
                int to = end(order, from);
                byte[] part = part(channel, order, from, to, to == order.length);
                entries.entry("%04d.xml".formatted(++number), part);
                from = to;
            } while (from < order.length);
        }
    }

    /// Returns the end of the part that begins with an item: a part has at least one item, and not more bytes
    /// than a part may have.
    private int end(int[] order, int from) {
        int most = Math.max(PART, 2 * index.outside());
        int to = from;
        long bytes = 0;
        while (to < order.length && (to == from || bytes + index.length(order[to]) <= most)) {
            bytes += index.length(order[to]);
            to++;
        }
        return to;
    }

    private byte[] part(FileChannel channel, int[] order, int from, int to, boolean last) throws IOException {
        ByteArrayOutputStream part = new ByteArrayOutputStream(index.outside()
                + 256
                + IntStream.range(from, to).map(i -> index.length(order[i])).sum());
        part.write(index.before());
        part.write(MARK.getBytes(ISO_8859_1));
        for (int i = from; i < to; i++) {
            part.write('\n');
            part.write(read(channel, index.at(order[i]), index.length(order[i])));
        }
        part.write(index.after());
        if (last) {
            part.write(index.rest());
        } else if (!index.isClosed()) {
            part.write(("</channel>" + END).getBytes(ISO_8859_1));
        }
        return part.toByteArray();
    }

    private static byte[] read(FileChannel from, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && from.read(buffer, at + buffer.position()) >= 0) {
            // reads until the buffer is full or the file ends
        }
        return buffer.array();
    }
}
