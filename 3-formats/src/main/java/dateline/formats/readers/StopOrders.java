package dateline.formats.readers;

import dateline.copy.JsonStops;
import dateline.copy.WireFile;
import dateline.copy.mending.LooseRoot;
import dateline.formats.ap.ApMediaReader;
import dateline.formats.feed.FeedStops;
import dateline.formats.g2.G2Stops;
import dateline.formats.newsml.NewsmlStops;
import dateline.formats.nitf.NitfStops;
import dateline.formats.photo.PhotoStops;
import dateline.formats.teletype.TeletypeStops;
import dateline.story.PictureFiles;
import dateline.story.Stops;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds the orders to stop copy in a file that broke its reader, or that no reader recognises. It uses no
/// reader: it searches only the tags, the JSON or the heading. It guards each format separately, so it
/// never throws.
final class StopOrders {
    private static final Logger LOG = LoggerFactory.getLogger(StopOrders.class);
    private static final JsonStops NINJS = new JsonStops(JsonStops::ninjsIds);
    private static final Set<String> FEEDS = Set.of("rss", "rdf", "channel", "feed", "entry", "deleted-entry");
    /// The kind of a file shows within this many characters.
    private static final int HEAD = 65_536;

    private StopOrders() {}

    static Stops in(WireFile file) {
        Stops stops = new Stops();
        try {
            if (PictureFiles.isPicture(file.bytes())) {
                guarded(file, () -> PhotoStops.loose(file.bytes()), stops);
                return stops;
            }
            String text = begin(text(file));
            for (Supplier<Stops> format : formats(file, text)) {
                guarded(file, format, stops);
            }
        } catch (Throwable e) {
            log(file, e);
        }
        return stops;
    }

    private static List<Supplier<Stops>> formats(WireFile file, String text) {
        if (text.startsWith("<")) {
            return xml(text);
        }
        if (isTeletype(file.bytes())) {
            return List.of(() -> TeletypeStops.loose(file.bytes()));
        }
        return Stream.concat(
                        json(text).stream(), WrappedXml.behind(text).stream().flatMap(xml -> xml(xml).stream()))
                .toList();
    }

    private static List<Supplier<Stops>> json(String text) {
        return text.contains("jsonfeed.org/version/")
                ? List.of(() -> FeedStops.looseJson(text))
                : List.of(() -> json(NINJS, text), () -> json(ApMediaReader.STOPS, text));
    }

    /// Returns whether a text file has a start of heading, or ends a message as teleprinters do.
    private static boolean isTeletype(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        return head.indexOf('\u0001') >= 0 || head.contains("NNNN") || head.contains("\n./.");
    }

    /// Lists the searches for an XML file. Only the orders of a feed's own items count, not those of the
    /// content that the items carry; the same holds for the copy in a NewsML item.
    private static List<Supplier<Stops>> xml(String text) {
        String root = LooseRoot.in(text.substring(0, Math.min(text.length(), HEAD)))
                .map(found -> found.name().toLowerCase(Locale.ROOT))
                .orElse("");
        if (FEEDS.contains(root)) {
            return List.of(() -> FeedStops.loose(text));
        }
        if (root.equals("html")) {
            return List.of();
        }
        String plain = WrappedXml.opened(text);
        String small = plain.toLowerCase(Locale.ROOT);
        boolean newsml = small.contains("newsitem") || small.contains("packageitem");
        return newsml
                ? List.of(() -> G2Stops.loose(plain), () -> NewsmlStops.loose(plain))
                : List.of(() -> NitfStops.loose(plain));
    }

    private static Stops json(JsonStops items, String text) {
        Stops stops = new Stops();
        items.inBroken(text).forEach(found -> stops.add(found.stop(), found.type()));
        return stops;
    }

    private static void guarded(WireFile file, Supplier<Stops> format, Stops stops) {
        try {
            stops.addAll(format.get());
        } catch (Throwable e) {
            log(file, e);
        }
    }

    private static void log(WireFile file, Throwable fault) {
        try {
            LOG.error("The orders to stop copy in {} cannot be looked for", file.name(), fault);
        } catch (Throwable e) {
            // the log of the reader that broke names the file
        }
    }

    private static String text(WireFile file) {
        try {
            return file.text();
        } catch (Throwable e) {
            return new String(file.bytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String begin(String text) {
        int at = 0;
        while (at < text.length() && (text.charAt(at) <= ' ' || text.charAt(at) == '\uFEFF')) {
            at++;
        }
        return text.substring(at);
    }
}
