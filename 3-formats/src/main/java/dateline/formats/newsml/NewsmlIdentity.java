package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.story.ItemId;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The identity of an item and its revision (NewsML 1.2, 5.5.1 "Formal Identification of a NewsItem").
///
/// @param guid the public identifier without the revision at its end, the same in all revisions; null if it
///     does not identify one item: an empty `NewsItemId` names all items of a provider's day
record NewsmlIdentity(@Nullable String guid, @Nullable String revision) {
    private static final int LONGEST = 500;
    private static final Pattern WITHOUT_ITEM = Pattern.compile(
            "urn:newsml:[^:]{0,200}:(?:[0-9]{8}[0-9TZ+-]{0,16})?+(?::\\s{0,9}(?::[0-9]{0,9}[NUA]?)?+)?+");
    private static final Pattern WITH_REVISION = Pattern.compile("^(urn:newsml:[^:]+:.+:[^:]+):\\d+[NUA]?");

    /// Returns the identity; null if the item has no identification.
    static @Nullable NewsmlIdentity of(XmlElement item) {
        XmlElement identifier = item.first("Identification", "NewsIdentifier");
        if (identifier == null) {
            return null;
        }
        String urn = identifier.textOf("PublicIdentifier");
        String guid = urn == null || guid(urn).equals(urn) ? composed(identifier, urn) : guid(urn);
        boolean known =
                guid != null || identifier.first("NewsItemId") != null || identifier.first("PublicIdentifier") != null;
        return known ? new NewsmlIdentity(isWhole(guid) ? guid : null, identifier.textOf("RevisionId")) : null;
    }

    private static @Nullable String composed(XmlElement identifier, @Nullable String urn) {
        if (identifier.textOf("NewsItemId") == null || identifier.textOf("ProviderId") == null) {
            return urn;
        }
        if (!ItemId.identifies(identifier.textOf("NewsItemId"))) {
            return null;
        }
        return "urn:newsml:"
                + Stream.of("ProviderId", "DateId", "NewsItemId")
                        .map(identifier::textOf)
                        .map(part -> Objects.requireNonNullElse(part, ""))
                        .collect(Collectors.joining(":"));
    }

    /// Tells whether a guid names one item: `urn:newsml:provider:date:` without an item's own part does not,
    /// whatever revision follows.
    private static boolean isWhole(@Nullable String guid) {
        return ItemId.identifies(guid)
                && !WITHOUT_ITEM.matcher(Objects.requireNonNull(guid)).matches();
    }

    /// Returns the guid that a reference names, without the revision that it may have.
    static String guid(String reference) {
        String id = reference.strip();
        Matcher urn = WITH_REVISION.matcher(id);
        return id.length() <= LONGEST && urn.matches() ? urn.group(1) : id;
    }
}
