package dateline.media;

/// The formats that renditions come in: WebP for today's browsers, JPEG for every other.
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

    /// Without the dot.
    public String extension() {
        return extension;
    }
}
