package dateline.copy;

import dateline.envelope.FileEnd;

/// Whether a file that has no end mark of its own came to its end: JSON and XML close what they opened, plain text
/// shows nothing.
public final class MarkupEnd {
    private MarkupEnd() {}

    public static FileEnd of(WireFile file) {
        String text = file.text().strip();
        if (text.isEmpty() || text.endsWith("\0")) {
            return FileEnd.CUT; // some writers set the length first and fill in later: zeros are not written yet
        }
        return switch (text.charAt(0)) {
            case '{', '[' -> JsonInput.end(text);
            case '<' -> XmlInput.end(text);
            default -> FileEnd.UNMARKED;
        };
    }

    /// Without the comments that stand behind the last element.
    public static String withoutLastComments(String text) {
        String left = text.strip();
        while (left.endsWith("-->") && left.lastIndexOf("<!--") >= 0) {
            left = left.substring(0, left.lastIndexOf("<!--")).strip();
        }
        return left;
    }
}
