package dateline.formats.mail;

import dateline.copy.BodyHtml;
import dateline.story.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;

/// The blocks of a cleaned body, to read and to remove. Each is a line of its HTML. Only the text of paragraphs
/// and headings is read.
final class Blocks {
    private final List<String> html;

    private Blocks(List<String> html) {
        this.html = html;
    }

    static Blocks of(Body body) {
        return new Blocks(new ArrayList<>(body.html().lines().toList()));
    }

    Body body() {
        return BodyHtml.clean(String.join("\n", html));
    }

    boolean isEmpty() {
        return html.stream().allMatch(block -> block.equals("<hr>") || block.isBlank());
    }

    int size() {
        return html.size();
    }

    /// Returns the text of a paragraph or heading; empty for any other block.
    String text(int i) {
        String block = html.get(i);
        boolean looked = block.matches("<(?:p|h[2-4])[ >].*");
        return looked
                ? Jsoup.parseBodyFragment(block.replace("<br>", "\n"))
                        .wholeText()
                        .strip()
                : "";
    }

    boolean isHeading(int i) {
        return html.get(i).matches("<h[2-4][ >].*");
    }

    void remove(int i) {
        html.remove(i);
    }

    void cutFrom(int i) {
        html.subList(i, html.size()).clear();
    }

    /// Finds the first block from `from` on whose text matches.
    Optional<Integer> first(int from, Predicate<String> like) {
        return IntStream.range(from, size())
                .filter(i -> like.test(text(i)))
                .boxed()
                .findFirst();
    }
}
