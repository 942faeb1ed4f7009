package dateline.formats.mail;

import dateline.copy.BlockText;
import dateline.copy.BodyHtml;
import dateline.story.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The blocks of a cleaned body, to read and to remove. Each is a line of its HTML. Only the text of paragraphs
/// and headings is read.
final class Blocks {
    private static final int FIRST = 4;
    private static final Pattern READ = Pattern.compile("<(?:p|h[2-4])[ >].*");
    private static final Pattern HEADING = Pattern.compile("<h[2-4][ >].*");

    private final List<Block> blocks;

    private Blocks(List<Block> blocks) {
        this.blocks = blocks;
    }

    static Blocks of(Body body) {
        return new Blocks(new ArrayList<>(body.html().lines().map(Block::new).toList()));
    }

    Body body() {
        return BodyHtml.clean(blocks.stream().map(block -> block.html).collect(Collectors.joining("\n")));
    }

    boolean isEmpty() {
        return blocks.stream().allMatch(block -> block.html.equals("<hr>") || block.html.isBlank());
    }

    int size() {
        return blocks.size();
    }

    /// Returns the text of a paragraph or heading; empty for any other block.
    String text(int i) {
        return blocks.get(i).text();
    }

    /// Returns the text of the first blocks, each on a line of its own.
    String beginning() {
        return IntStream.range(0, Math.min(FIRST, size())).mapToObj(this::text).collect(Collectors.joining("\n"));
    }

    boolean isHeading(int i) {
        return HEADING.matcher(blocks.get(i).html).matches();
    }

    void remove(int i) {
        blocks.remove(i);
    }

    void cutFrom(int i) {
        blocks.subList(i, blocks.size()).clear();
    }

    /// Finds the first block from `from` on whose text matches.
    Optional<Integer> first(int from, Predicate<String> like) {
        return IntStream.range(from, size())
                .filter(i -> like.test(text(i)))
                .boxed()
                .findFirst();
    }

    /// A block, whose text is read once, when it is first asked for.
    private static final class Block {
        private final String html;
        private @Nullable String text;

        Block(String html) {
            this.html = html;
        }

        String text() {
            String read = text == null ? read() : text;
            text = read;
            return read;
        }

        private String read() {
            return READ.matcher(html).matches() ? BlockText.of(html).strip() : "";
        }
    }
}
