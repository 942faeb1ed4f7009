package dateline.formats.wordpress;

import dateline.copy.UnreadableXml;
import dateline.copy.WireFile;
import dateline.copy.XmlElement;
import dateline.copy.XmlInput;
import dateline.copy.mending.Cut;
import dateline.copy.mending.Mending;
import dateline.envelope.ExportPack;
import dateline.formats.FormatReader;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads a WordPress export, WXR 1.0 to 1.2: its posts become stories, its attachments their pictures. A big
/// site exports in several files: an attachment is also an item of its own, which posts in other files claim.
///
/// It reads the file twice, one item at a time: first what the posts refer to, then the posts. XML that is not
/// well-formed is repaired first; the notes say what was repaired. WXR is a dialect of RSS 2.0; [WxrMark]
/// distinguishes them.
public final class WordPressReader implements FormatReader {
    private static final String FORMAT = "WordPress export";

    private final ZoneId zone;

    /// @param zone the site's zone, for times that the export gives without a zone
    public WordPressReader(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public boolean recognises(WireFile file) {
        return WxrMark.isIn(file);
    }

    @Override
    public Reading read(WireFile file) {
        String text = file.text();
        try {
            Blog blog = new Blog(isPart(text));
            each(text, blog::note, new ArrayList<>());
            return posts(text, blog, List.of());
        } catch (UnreadableXml e) {
            return mended(text, e);
        }
    }

    /// Reads a repaired export. If it was cut short, the complete items are read, and a note asks for the rest.
    private Reading mended(String text, UnreadableXml broken) {
        Mending mending = Mending.of(text, Math.max(0, WxrMark.root(text)), Cut.LEFT_OPEN);
        Blog blog = new Blog(isPart(text));
        eachAsFarAsItGoes(mending.xml(), blog::note, new ArrayList<>());
        return posts(mending.xml(), blog, List.of(mending.note(broken)));
    }

    /// Returns whether Dateline split a longer export, of which this is a part.
    private static boolean isPart(String text) {
        return text.contains(ExportPack.MARK);
    }

    private Reading posts(String text, Blog blog, List<String> mended) {
        List<Refusal> refused = new ArrayList<>();
        Posts posts = new Posts(blog, zone);
        eachAsFarAsItGoes(text, posts::read, refused);
        List<PictureItem> pictures = blog.pictures();
        List<String> notes = new ArrayList<>(mended);
        if (posts.stories.isEmpty() && pictures.isEmpty() && refused.isEmpty()) {
            if (isPart(text)) {
                notes.add("This part of the export has no posts and no pictures.");
            } else {
                refused.add(new Refusal(
                        "the whole file",
                        "The export holds no posts. Export \"All content\" or \"Posts\" in WordPress."));
            }
        }
        notes.addAll(posts.notes());
        return new Reading(FORMAT, posts.stories, pictures, refused, notes);
    }

    /// Receives the items. An item that is too big or that cannot be read is refused, and the next one is read.
    private interface Taker {
        void take(XmlElement element);
    }

    private static void eachAsFarAsItGoes(String text, Taker taker, List<Refusal> refused) {
        try {
            each(text, taker, refused);
        } catch (UnreadableXml e) {
            refused.add(e.refusal());
        }
    }

    private static void each(String text, Taker taker, List<Refusal> refused) throws UnreadableXml {
        XmlInput xml = XmlInput.ofText(text);
        xml.next(1);
        xml.next(2);
        while (xml.next(3)) {
            one(xml, taker, refused);
        }
        xml.finish();
    }

    private static void one(XmlInput xml, Taker taker, List<Refusal> refused) throws UnreadableXml {
        try {
            taker.take(xml.whole());
        } catch (UnreadableXml e) {
            if (e.isLast()) {
                throw e;
            }
            refused.add(e.refusal());
        }
    }

    /// The stories that were read, and the number of skipped items by kind.
    private static final class Posts {
        final List<Story> stories = new ArrayList<>();
        private final Map<String, Integer> skipped = new TreeMap<>();
        private final Blog blog;
        private final ZoneId zone;

        Posts(Blog blog, ZoneId zone) {
            this.blog = blog;
            this.zone = zone;
        }

        void read(XmlElement element) {
            if (!element.name().equals("item")) {
                return;
            }
            if (element.elements().isEmpty()) {
                skipped.merge("with nothing in them", 1, Integer::sum);
                return;
            }
            Post post = new Post(new WxrItem(element), blog, zone);
            switch (post.kind()) {
                case ARTICLE -> stories.add(post.story());
                case OTHER -> skipped.merge(post.kindInWords(), 1, Integer::sum);
                case MACHINERY -> {}
            }
        }

        List<String> notes() {
            return skipped.entrySet().stream()
                    .map(kind -> kind.getValue() + " skipped: " + kind.getKey())
                    .toList();
        }
    }
}
