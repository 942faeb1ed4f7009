package dateline.formats.feed;

import dateline.copy.JsonInput;
import dateline.copy.UnreadableJson;
import dateline.copy.UnreadableXml;
import dateline.copy.WireFile;
import dateline.copy.XmlInput;
import dateline.copy.mending.Cut;
import dateline.copy.mending.Mending;
import dateline.formats.FormatReader;
import dateline.story.Reading;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.90 to 2.0, Atom 0.3 and 1.0 with its deleted entries, and JSON Feed 1 and 1.1.
///
/// XML that is not well-formed is repaired first; the notes say what was repaired. A bad item does not affect
/// the others.
public final class FeedReader implements FormatReader {
    static final String NO_ITEMS = "The feed has no items.";

    @Override
    public boolean recognises(WireFile file) {
        return JsonFeed.recognises(file) || FeedKind.recognises(file);
    }

    @Override
    public Reading read(WireFile file) {
        URI from = FeedAddresses.from(file.address());
        return JsonFeed.recognises(file) ? json(file, from) : xml(file.text(), from);
    }

    private static Reading json(WireFile file, @Nullable URI from) {
        try {
            return JsonFeed.read(JsonInput.read(file), from);
        } catch (UnreadableJson e) {
            return FeedStops.looseJson(JsonInput.text(file))
                    .addTo(new Reading(JsonFeed.FORMAT, List.of(), List.of(), List.of(e.refusal())));
        }
    }

    private static Reading xml(String text, @Nullable URI from) {
        try {
            return XmlFeed.read(XmlInput.ofText(text), from);
        } catch (UnreadableXml e) {
            return mended(text, from, e);
        }
    }

    private static Reading mended(String text, @Nullable URI from, UnreadableXml broken) {
        Mending mending = Mending.of(text, Math.max(0, FeedKind.begin(text)), Cut.LEFT_OPEN);
        try {
            return XmlFeed.readAsFarAsItGoes(XmlInput.ofText(mending.xml()), from, mending.note(broken));
        } catch (UnreadableXml e) {
            return new Reading("feed", List.of(), List.of(), List.of(broken.refusal(), e.refusal()));
        }
    }
}
