package dateline.search.find;

import java.util.List;
import java.util.stream.Collectors;

/// Text with the words that were found. It is plain text: a template must escape it.
public record Excerpt(List<Span> spans) {

    /// @param found whether it is one of the words
    public record Span(String text, boolean found) {}

    public Excerpt {
        spans = List.copyOf(spans);
    }

    static Excerpt plain(String text) {
        return new Excerpt(List.of(new Span(text, false)));
    }

    public String text() {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
