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

/// Reads NewsML 1.0, 1.1 and 1.2, with namespace, with DOCTYPE or with neither: a file of one or more NewsItems.
///
/// Each item stands for itself: a bad one is refused and its neighbours are read. Where the XML itself breaks,
/// what came before that place is read. A kill whose id and status can be read is obeyed in any case. Catalogs,
/// DTDs and what else is only named are not fetched.
public final class NewsmlReader implements FormatReader {
    static final String FORMAT = "NewsML 1";

    /// What may carry an item without being its envelope.
    private static final Set<String> OTHERS = Set.of("rss", "feed", "entry", "rdf", "channel", "html", "nitf");

    @Override
    public boolean recognises(WireFile file) {
        Optional<LooseRoot> root = LooseRoot.in(file.bytes());
        return root.isPresent()
                && (isRoot(root.get())
                        || !OTHERS.contains(root.get().name().toLowerCase(Locale.ROOT))
                                && LooseRoot.named(Set.of("NewsML"), file.bytes())
                                        .isPresent());
    }

    /// Some send an item without the NewsML around it.
    private static boolean isRoot(LooseRoot root) {
        return root.name().equalsIgnoreCase("NewsML") || root.name().equals("NewsItem");
    }

    @Override
    public Reading read(WireFile file) {
        NewsmlFile gathered = new NewsmlFile();
        boolean broken = false;
        try {
            gathered.read(XmlInput.ofText(file.text()));
        } catch (UnreadableXml e) {
            gathered.refuse(e.refusal());
            broken = true;
        }
        if (broken || gathered.isUnread()) {
            gathered.stopBroken(file.bytes());
        }
        return gathered.reading();
    }
}
