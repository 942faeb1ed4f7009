package dateline.copy;

import dateline.envelope.FileEnd;

/// Finds whether a file without an end mark is complete: JSON and XML close what they opened; plain text
/// shows nothing.
public final class MarkupEnd {
    private MarkupEnd() {}

    public static FileEnd of(WireFile file) {
        String text = file.text().strip();
        if (text.isEmpty() || text.endsWith("\0")) {
            return FileEnd.CUT; // some writers set the length first: these zeros are not filled in yet
        }
        return switch (text.charAt(0)) {
            case '{', '[' -> JsonInput.end(text);
            case '<' -> XmlInput.end(text);
            default -> FileEnd.UNMARKED;
        };
    }

    /// Removes the comments behind the last element.
    public static String withoutLastComments(String text) {
        String left = text.strip();
        while (left.endsWith("-->") && left.lastIndexOf("<!--") >= 0) {
            left = left.substring(0, left.lastIndexOf("<!--")).strip();
        }
        return left;
    }
}
