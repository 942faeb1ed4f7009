package dateline.formats.g2;

import dateline.copy.XmlElement;
import dateline.story.ItemId;
import dateline.story.WireTimes;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Checks the rules of the NewsML-G2 schemas that a reader can check, one by one.
///
/// A rule that was added or removed in a version applies only to items that state their version.
final class Requirements {
    private static final List<String> ITEM_META = List.of("itemClass", "provider", "versionCreated");
    /// NewsML-G2 2.35, organisationDetails. Other elements must be in another namespace.
    private static final Set<String> ORGANISATION =
            Set.of("founded", "dissolved", "location", "affiliation", "contactInfo", "hasInstrument");
    private static final Pattern WHOLE = Pattern.compile("^[+]?0*+[1-9][0-9]*$");
    private static final Pattern VERSION = Pattern.compile("2\\.[0-9]{1,3}");
    private static final Pattern BROKEN_URI = Pattern.compile("%(?![0-9A-Fa-f]{2})");
    private static final int DEEPEST_RELATED = 3;
    private static final int CATALOG_IS_OPTIONAL_FROM = 30;
    private static final int SCHEMES_RETIRE_FROM = 29;

    private static final List<Function<XmlElement, @Nullable String>> RULES = List.of(
            Requirements::guid,
            Requirements::version,
            Requirements::itemMeta,
            Requirements::versionCreated,
            Requirements::digitalSource,
            Requirements::retiredScheme,
            Requirements::organisation,
            Requirements::related,
            Requirements::uris);

    private Requirements() {}

    /// @param header header of the message, whose catalogs count for its items
    static Optional<String> unmet(XmlElement item, @Nullable XmlElement header) {
        return Stream.concat(RULES.stream(), Stream.of(each -> catalog(each, header)))
                .map(rule -> rule.apply(item))
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static @Nullable String guid(XmlElement item) {
        return ItemId.identifies(item.attribute("guid"))
                ? null
                : "The " + item.name() + " has no guid, so nobody can tell later which one this was.";
    }

    private static @Nullable String version(XmlElement item) {
        String version = item.attributes().get("version");
        return version == null || WHOLE.matcher(version.strip()).matches()
                ? null
                : "The version \"" + version + "\" is not a whole number from 1 on.";
    }

    private static @Nullable String itemMeta(XmlElement item) {
        XmlElement meta = item.first("itemMeta");
        if (meta == null) {
            return "The " + item.name() + " has no itemMeta, which every item must have.";
        }
        return ITEM_META.stream()
                .filter(name -> meta.first(name) == null)
                .findFirst()
                .map(name -> "The itemMeta has no " + name + ", which every item must have.")
                .orElse(null);
    }

    /// An empty time, or one that nobody filled in, is no fault: the content may have a time of its own.
    private static @Nullable String versionCreated(XmlElement item) {
        String value = item.textOf("itemMeta", "versionCreated");
        boolean other = Stream.of("contentModified", "contentCreated")
                .anyMatch(name -> WireTimes.read(item.textOf("contentMeta", name)) != null);
        return value == null || other || WireTimes.read(value) != null || WireTimes.isBlank(value)
                ? null
                : "The versionCreated \"" + value + "\" is not a date and time like 2026-03-01T10:00:00Z.";
    }

    private static @Nullable String catalog(XmlElement item, @Nullable XmlElement header) {
        return hasCatalog(item) || (header != null && hasCatalog(header)) || !before(item, CATALOG_IS_OPTIONAL_FROM)
                ? null
                : "There is neither catalogRef nor catalog, which every item before NewsML-G2 2.30 must have:"
                        + " its codes mean nothing without.";
    }

    private static boolean hasCatalog(XmlElement holder) {
        return holder.first("catalogRef") != null || holder.first("catalog") != null;
    }

    private static @Nullable String digitalSource(XmlElement item) {
        return item.name().equals("catalogItem") && item.first("contentMeta", "digitalSourceType") != null
                ? "A catalogItem cannot have a digitalSourceType."
                : null;
    }

    private static @Nullable String retiredScheme(XmlElement item) {
        return before(item, SCHEMES_RETIRE_FROM)
                        && item.withDescendants().anyMatch(each -> each.attribute("schemeretired") != null)
                ? "schemeretired came with NewsML-G2 2.29, and the item says that it is of an earlier version."
                : null;
    }

    private static @Nullable String organisation(XmlElement item) {
        return item.withDescendants()
                .filter(each -> each.name().equals("organisationDetails"))
                .flatMap(details -> details.elements().stream()
                        .filter(each -> each.namespace().equals(details.namespace())))
                .filter(each -> !ORGANISATION.contains(each.name()))
                .findFirst()
                .map(each -> "organisationDetails cannot have " + each.name() + ": elements of one's own need a"
                        + " namespace of one's own.")
                .orElse(null);
    }

    private static @Nullable String related(XmlElement item) {
        return item.withDescendants().anyMatch(each -> relatedDepth(each) > DEEPEST_RELATED)
                ? "related cannot stand in related more than " + DEEPEST_RELATED + " deep."
                : null;
    }

    private static int relatedDepth(XmlElement element) {
        return element.name().equals("related")
                ? 1
                        + element.all("related").stream()
                                .mapToInt(Requirements::relatedDepth)
                                .max()
                                .orElse(0)
                : 0;
    }

    private static @Nullable String uris(XmlElement item) {
        return item.withDescendants()
                .flatMap(each -> each.attributes().entrySet().stream())
                .filter(attribute -> attribute.getKey().endsWith("uri")
                        && BROKEN_URI.matcher(attribute.getValue()).find())
                .findFirst()
                .map(attribute -> "The " + attribute.getKey() + " \"" + attribute.getValue()
                        + "\" is not a URI: two hexadecimal digits must follow the %.")
                .orElse(null);
    }

    /// Tells whether the item states a version before NewsML-G2 2.`minor`.
    private static boolean before(XmlElement item, int minor) {
        String version = Objects.requireNonNullElse(item.attribute("standardversion"), "");
        return VERSION.matcher(version).matches() && Integer.parseInt(version.substring(2)) < minor;
    }
}
