package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Reading;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;

/// Writes feeds for the tests, and reads them.
final class Feeds {
    private static final String NAMESPACES = " xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:atom='http://www.w3.org/2005/Atom' xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd'";
    private static final FeedReader READER = new FeedReader();

    private Feeds() {}

    static String rss(String items) {
        return "<rss version='2.0'" + NAMESPACES + "><channel>" + items + "</channel></rss>";
    }

    static String atom(String entries) {
        return "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'"
                + " xmlns:at='http://purl.org/atompub/tombstones/1.0'>" + entries + "</feed>";
    }

    static Story item(String fields) {
        return only(read(rss("<item>" + fields + "</item>")));
    }

    static Story entry(String fields) {
        return only(read(atom("<entry><id>urn:1</id>" + fields + "</entry>")));
    }

    static Story only(Reading reading) {
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(1);
        return reading.stories().getFirst();
    }

    static Reading read(String text) {
        return read(file(text));
    }

    /// Reads a feed that was fetched from this address.
    static Reading read(String text, String address) {
        return read(new WireFile(address, text.getBytes(StandardCharsets.UTF_8), address));
    }

    private static Reading read(WireFile file) {
        assertThat(READER.recognises(file)).isTrue();
        return READER.read(file);
    }

    static WireFile file(String text) {
        return new WireFile("feed", text.getBytes(StandardCharsets.UTF_8));
    }
}
