package dateline.story;

/// The text of a story in two forms: HTML in the project's small, closed vocabulary, and plain text with one
/// line for each paragraph. Both are without the dateline, the contributor line and the pictures, which have
/// their own fields.
public record Body(String html, String text) {
    public static final Body EMPTY = new Body("", "");

    public boolean isEmpty() {
        return text.isBlank();
    }
}
