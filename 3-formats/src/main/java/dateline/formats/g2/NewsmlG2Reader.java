package dateline.formats.g2;

import dateline.copy.Namespaces;
import dateline.copy.UnreadableXml;
import dateline.copy.WireFile;
import dateline.copy.XmlInput;
import dateline.copy.mending.LooseRoot;
import dateline.formats.FormatReader;
import dateline.story.Reading;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Reads NewsML-G2, with or without namespace: a single item, or a news message of several.
///
/// A bad item is refused and does not affect the others. If the XML breaks, everything before that place is
/// read. A kill whose id and status can be read is always obeyed.
public final class NewsmlG2Reader implements FormatReader {
    static final String FORMAT = "NewsML-G2";
    static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
    private static final String NAMESPACE = "iptc.org/std/nar";
    private static final Set<String> ROOTS = Set.of("newsMessage", "newsItem", "packageItem");
    /// Roots of other formats that may contain an item.
    private static final Set<String> OTHERS =
            Set.of("rss", "feed", "entry", "rdf", "channel", "html", "newsml", "nitf");

    @Override
    public boolean recognises(WireFile file) {
        Optional<LooseRoot> root = LooseRoot.in(file);
        return root.isPresent()
                && (isG2(root.get())
                        || !OTHERS.contains(root.get().name().toLowerCase(Locale.ROOT))
                                && LooseRoot.named(ROOTS, file)
                                        .filter(NewsmlG2Reader::isG2)
                                        .isPresent());
    }

    /// Recognises an element by its name and its namespace, in any spelling. An item in an unknown namespace,
    /// or with its name in capitals, is recognised by the guid that every item has.
    private static boolean isG2(LooseRoot root) {
        boolean item = ITEMS.contains(root.name()) || root.name().equals("newsMessage");
        boolean guid = root.attributes().keySet().stream().anyMatch("guid"::equalsIgnoreCase);
        boolean inOtherLetters = guid && ITEMS.stream().anyMatch(root.name()::equalsIgnoreCase);
        return Namespaces.isIn(root.namespace(), NAMESPACE)
                || item && (guid || root.namespace().isEmpty())
                || inOtherLetters;
    }

    @Override
    public Reading read(WireFile file) {
        G2Message message = new G2Message();
        try {
            message.read(XmlInput.ofText(file.text()));
        } catch (UnreadableXml e) {
            message.refuse(e);
        }
        return message.reading(file.text());
    }
}
