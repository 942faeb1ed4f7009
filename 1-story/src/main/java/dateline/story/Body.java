package dateline.story;

/// The text of a story, twice: in the closed, small HTML vocabulary of the project, and as plain text with one line
/// for each paragraph.
/// Without dateline, contributor line and pictures, which have their own places.
public record Body(String html, String text) {
    public static final Body EMPTY = new Body("", "");

    public boolean isEmpty() {
        return text.isBlank();
    }
}
