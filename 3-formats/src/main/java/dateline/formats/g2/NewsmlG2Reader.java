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

/// Reads NewsML-G2: a single item, or a news message of several, with namespace or without.
///
/// Each item stands for itself: a bad one is refused and its neighbours are read. Where the XML itself breaks,
/// what came before that place is read. A kill whose id and status can be read is obeyed in any case.
public final class NewsmlG2Reader implements FormatReader {
    static final String FORMAT = "NewsML-G2";
    static final Set<String> ITEMS =
            Set.of("newsItem", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem");
    private static final String NAMESPACE = "iptc.org/std/nar";
    private static final Set<String> ROOTS = Set.of("newsMessage", "newsItem", "packageItem");
    /// What may carry an item without being its envelope.
    private static final Set<String> OTHERS =
            Set.of("rss", "feed", "entry", "rdf", "channel", "html", "newsml", "nitf");

    @Override
    public boolean recognises(WireFile file) {
        Optional<LooseRoot> root = LooseRoot.in(file.bytes());
        return root.isPresent()
                && (isG2(root.get())
                        || !OTHERS.contains(root.get().name().toLowerCase(Locale.ROOT))
                                && LooseRoot.named(ROOTS, file.bytes())
                                        .filter(NewsmlG2Reader::isG2)
                                        .isPresent());
    }

    /// By what the element is called and by its namespace, whichever way that is written; an item in an unknown
    /// namespace, or with its name in capitals, by the id that every item has.
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
        return message.reading(file.bytes());
    }
}
