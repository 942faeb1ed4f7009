package dateline.envelope;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The places of the items of a WordPress export, and all bytes outside of items.
final class ExportIndex {
    /// @param at offset in the file
    /// @param post the number of the post that an attachment was uploaded for; empty for other items
    private record Item(long at, int length, String number, String post) {}

    private final List<Item> items = new ArrayList<>();
    private final ByteArrayOutputStream before = new ByteArrayOutputStream();
    private final ByteArrayOutputStream after = new ByteArrayOutputStream();
    private byte[] rest = new byte[0];

    private ExportIndex() {}

    /// Reads a whole export, one item at a time.
    static ExportIndex of(InputStream export) throws IOException, ExportPack.ItemTooLong {
        ExportIndex index = new ExportIndex();
        ExportScan scan = new ExportScan(export);
        for (ExportScan.Piece piece = scan.next(); piece != null; piece = scan.next()) {
            index.add(piece);
        }
        return index;
    }

    private void add(ExportScan.Piece piece) {
        switch (piece.kind()) {
            case ITEM -> items.add(item(piece.at(), piece.bytes()));
            case OUTSIDE -> (items.isEmpty() ? before : after).writeBytes(piece.bytes());
            case OPEN_ITEM -> rest = piece.bytes();
        }
    }

    private static Item item(long at, byte[] bytes) {
        String text = new String(bytes, ISO_8859_1);
        boolean attachment = value(text, "wp:post_type").equals("attachment");
        return new Item(at, bytes.length, value(text, "wp:post_id"), attachment ? value(text, "wp:post_parent") : "");
    }

    /// Returns the text of an element, with or without CDATA; empty if there is none.
    private static String value(String item, String element) {
        int begin = item.indexOf("<" + element + ">");
        int from = begin + element.length() + 2;
        int end = begin < 0 ? -1 : item.indexOf("</" + element + ">", from);
        return end < 0 || end - from > 100
                ? ""
                : item.substring(from, end)
                        .replace("<![CDATA[", "")
                        .replace("]]>", "")
                        .strip();
    }

    /// Returns the numbers of the items in the order of the parts: attachments of no post in the export, then each
    /// post with its attachments.
    int[] order() {
        Map<String, List<Integer>> attachments = new HashMap<>();
        Map<String, Integer> posts = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (item.post().isEmpty()) {
                posts.putIfAbsent(item.number(), i);
            } else {
                attachments.computeIfAbsent(item.post(), _ -> new ArrayList<>()).add(i);
            }
        }
        IntStream loose = IntStream.range(0, items.size())
                .filter(i -> !items.get(i).post().isEmpty()
                        && !posts.containsKey(items.get(i).post()));
        IntStream others = IntStream.range(0, items.size())
                .filter(i -> items.get(i).post().isEmpty())
                .flatMap(i -> IntStream.concat(IntStream.of(i), own(attachments, posts, i)));
        return IntStream.concat(loose, others).toArray();
    }

    /// Lists the attachments of a post. If several items have its number, they are those of the first.
    private IntStream own(Map<String, List<Integer>> attachments, Map<String, Integer> posts, int post) {
        String number = items.get(post).number();
        return Integer.valueOf(post).equals(posts.get(number))
                ? attachments.getOrDefault(number, List.of()).stream().mapToInt(Integer::intValue)
                : IntStream.empty();
    }

    long at(int item) {
        return items.get(item).at();
    }

    int length(int item) {
        return items.get(item).length();
    }

    byte[] before() {
        return before.toByteArray();
    }

    byte[] after() {
        return after.toByteArray();
    }

    /// Returns an item whose end is missing, because the export is cut short; usually empty.
    byte[] rest() {
        return rest;
    }

    int outside() {
        return before.size() + after.size();
    }

    boolean isClosed() {
        return after.toString(ISO_8859_1).contains("</rss>");
    }
}
