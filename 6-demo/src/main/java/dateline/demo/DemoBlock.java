package dateline.demo;

import java.util.List;

/// A block of a story's text. Its text may contain `[words](address)` and `*emphasis*`.
sealed interface DemoBlock {
    record Paragraph(String text) implements DemoBlock {}

    record Subhead(String text) implements DemoBlock {}

    record Quote(String text) implements DemoBlock {}

    record Bullets(List<String> items) implements DemoBlock {}

    /// A table. Its first row is the head.
    record Table(List<List<String>> rows) implements DemoBlock {}
}
