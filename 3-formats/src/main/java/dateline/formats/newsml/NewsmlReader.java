package dateline.formats.newsml;

import dateline.copy.UnreadableXml;
import dateline.copy.WireFile;
import dateline.copy.XmlInput;
import dateline.copy.mending.LooseRoot;
import dateline.formats.FormatReader;
import dateline.story.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads NewsML 1.0, 1.1 and 1.2, with or without namespace or DOCTYPE: a file of one or more NewsItems.
///
/// A bad item is refused and does not affect the others. If the XML breaks, everything before that place is
/// read. A kill whose id and status can be read is always obeyed. Catalogs, DTDs and other referenced files are
/// not fetched.
public final class NewsmlReader implements FormatReader {
    static final String FORMAT = "NewsML 1";

    /// Roots of other formats that may contain an item.
    private static final Set<String> OTHERS = Set.of("rss", "feed", "entry", "rdf", "channel", "html", "nitf");

    @Override
    public boolean recognises(WireFile file) {
        Optional<LooseRoot> root = LooseRoot.in(file);
        return root.isPresent()
                && (isRoot(root.get())
                        || !OTHERS.contains(root.get().name().toLowerCase(Locale.ROOT))
                                && LooseRoot.named(Set.of("NewsML"), file).isPresent());
    }

    /// Tells whether this is a root of NewsML. Some suppliers send an item without the NewsML around it.
    private static boolean isRoot(LooseRoot root) {
        return root.name().equalsIgnoreCase("NewsML") || root.name().equals("NewsItem");
    }

    @Override
    public Reading read(WireFile file) {
        NewsmlFile gathered = new NewsmlFile(new Revisions(file));
        boolean broken = false;
        try {
            gathered.read(XmlInput.ofText(file.text()));
        } catch (UnreadableXml e) {
            gathered.refuse(e.refusal());
            broken = true;
        }
        if (broken || gathered.isUnread()) {
            gathered.stopBroken(file.text());
        }
        return gathered.reading();
    }
}
