package dateline.formats.newsml;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads RightsMetadata, and the lines that print rights.
final class Rights {
    private Rights() {}

    static @Nullable String usageTerms(NewsmlScope scope) {
        Stream<String> rights =
                scope.all("RightsMetadata", "UsageRights").stream().flatMap(Rights::terms);
        Stream<String> lines = scope.all("NewsLines", "RightsLine").stream().map(XmlElement::text);
        String terms = Stream.concat(rights, lines)
                .filter(line -> !line.isEmpty())
                .distinct()
                .collect(Collectors.joining("\n"));
        return terms.isEmpty() ? null : terms;
    }

    private static Stream<String> terms(XmlElement rights) {
        String geography = rights.textOf("Geography");
        return Stream.of(
                        rights.textOf("UsageType"),
                        geography == null ? null : "Geography: " + geography,
                        rights.textOf("Limitations"))
                .filter(Objects::nonNull);
    }

    /// Returns the credit; else the copyright holder; else the copyright notice.
    static @Nullable String creditLine(NewsmlScope scope) {
        return Stream.of(
                        scope.text("NewsLines", "CreditLine"),
                        scope.text("RightsMetadata", "Copyright", "CopyrightHolder"),
                        scope.text("NewsLines", "CopyrightLine"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Returns the earliest end of all, including the end that the item's status sets. A time without a zone
    /// counts as the earliest that it can mean.
    static @Nullable Instant expires(NewsmlScope scope, @Nullable Instant status) {
        return Stream.concat(Stream.ofNullable(status), dates(scope, "EndDate").map(WireTimes::earliest))
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /// Returns the item's embargo, or one until the right to show it begins, if that is later. An end that
    /// cannot be read holds it for an editor.
    ///
    /// @param isPast whether a time is surely not after the item
    static @Nullable Embargo embargo(NewsmlScope scope, @Nullable Embargo declared, Predicate<Instant> isPast) {
        Embargo embargo = declared;
        for (String end : dates(scope, "EndDate").toList()) {
            embargo = WireTimes.heldByUnclearEnd(embargo, end);
        }
        for (String start : dates(scope, "StartDate").toList()) {
            Instant time = WireTimes.exact(start);
            boolean past = time != null
                    && (isPast.test(time) || embargo instanceof Embargo.Until(Instant until) && !time.isAfter(until));
            if (!past && !(embargo instanceof Embargo.Unclear)) {
                Embargo begins = WireTimes.embargo(start);
                embargo = begins == null ? embargo : begins;
            }
        }
        return embargo;
    }

    private static Stream<String> dates(NewsmlScope scope, String name) {
        return scope.all("RightsMetadata", "UsageRights").stream()
                .map(rights -> rights.textOf(name))
                .filter(Objects::nonNull);
    }
}
