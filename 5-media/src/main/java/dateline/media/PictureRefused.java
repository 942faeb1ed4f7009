package dateline.media;

/// Thrown if a picture cannot be shown.
final class PictureRefused extends Exception {
    private static final long serialVersionUID = 1;

    /// @param reason a sentence for people
    PictureRefused(String reason) {
        super(reason);
    }

    Refused verdict() {
        return new Refused(String.valueOf(getMessage()));
    }
}
