package dateline.demo;

/// A wire format in which the demo's agencies send.
enum DemoFormat {
    NINJS_1(Agency.MERIDIAN, "json"),
    NINJS_2(Agency.MERIDIAN, "json"),
    NINJS_3(Agency.MERIDIAN, "json"),
    /// ninjs 3.1 with its pictures in one archive.
    ZIP(Agency.MERIDIAN, "zip"),
    /// One message with a news item, whose text is XHTML, and a picture item.
    G2_XHTML(Agency.KONTINENT, "xml"),
    /// The same with the text in NITF.
    G2_NITF(Agency.KONTINENT, "xml"),
    SAVED_PAGE(Agency.HERALD, "txt");

    private final Agency agency;
    private final String extension;

    DemoFormat(Agency agency, String extension) {
        this.agency = agency;
        this.extension = extension;
    }

    Agency agency() {
        return agency;
    }

    String extension() {
        return extension;
    }
}
