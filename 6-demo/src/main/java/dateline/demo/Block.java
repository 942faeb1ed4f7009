package dateline.demo;

import java.util.List;

/// A piece of a story's text. Text within may hold `[words](address)` and `*emphasis*`.
sealed interface Block {
    record Paragraph(String text) implements Block {}

    record Subhead(String text) implements Block {}

    record Quote(String text) implements Block {}

    record Bullets(List<String> items) implements Block {}

    /// The first row is the head.
    record Table(List<List<String>> rows) implements Block {}
}
