package dateline.formats.newsml;

/// Changes in place could not be applied to the revision before.
final class NotApplied extends Exception {
    private static final long serialVersionUID = 1;

    /// @param reason a sentence for editors
    NotApplied(String reason) {
        super(reason);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
