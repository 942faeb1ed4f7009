package dateline.story.newsml;

import dateline.story.XmlElement;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which item this is, and which revision of it (NewsML 1.2, 5.5.1 "Formal Identification of a NewsItem").
///
/// @param guid the public identifier without the revision at its end, the same in all revisions
record Identity(String guid, @Nullable String revision) {
    private static final int LONGEST = 500;
    private static final Pattern WITH_REVISION = Pattern.compile("^(urn:newsml:[^:]+:.+:[^:]+):\\d+[NUA]?");

    /// Null where the item does not say which it is.
    static @Nullable Identity of(XmlElement item) {
        XmlElement said = item.first("Identification", "NewsIdentifier");
        if (said == null) {
            return null;
        }
        String revision = said.textOf("RevisionId");
        String urn = said.textOf("PublicIdentifier");
        String guid = urn == null || guid(urn).equals(urn) ? composed(said) : guid(urn);
        return guid == null ? null : new Identity(guid, revision);
    }

    private static @Nullable String composed(XmlElement said) {
        if (said.textOf("NewsItemId") == null || said.textOf("ProviderId") == null) {
            return said.textOf("PublicIdentifier");
        }
        return "urn:newsml:"
                + Stream.of("ProviderId", "DateId", "NewsItemId")
                        .map(said::textOf)
                        .map(part -> Objects.requireNonNullElse(part, ""))
                        .collect(Collectors.joining(":"));
    }

    /// What refers to an item may say a revision or not.
    static String guid(String reference) {
        String id = reference.strip();
        Matcher urn = WITH_REVISION.matcher(id);
        return id.length() <= LONGEST && urn.matches() ? urn.group(1) : id;
    }
}
