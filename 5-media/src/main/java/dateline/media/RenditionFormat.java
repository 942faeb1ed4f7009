package dateline.media;

/// The formats of renditions: WebP for today's browsers, JPEG for all others.
public enum RenditionFormat {
    WEBP("image/webp", "webp"),
    JPEG("image/jpeg", "jpg");

    private final String mimeType;
    private final String extension;

    RenditionFormat(String mimeType, String extension) {
        this.mimeType = mimeType;
        this.extension = extension;
    }

    public String mimeType() {
        return mimeType;
    }

    /// Returns the file extension without the dot.
    public String extension() {
        return extension;
    }
}
