package dateline.formats.g2;

import dateline.copy.XmlElement;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Chooses among several wordings of the same thing: first by the item's language, then one without a special
/// role, then by rank, then by order.
///
/// @param language language of the item
record Wordings(@Nullable String language) {

    @Nullable
    String best(List<XmlElement> wordings) {
        return wordings.stream()
                .filter(wording -> !wording.text().isEmpty())
                .min(Comparator.comparingInt(this::foreignness)
                        .thenComparingInt(Wordings::speciality)
                        .thenComparingInt(Wordings::rank))
                .map(XmlElement::text)
                .orElse(null);
    }

    private int foreignness(XmlElement wording) {
        String tongue = wording.attribute("xml:lang");
        if (tongue == null) {
            return 2;
        }
        String wanted = Objects.requireNonNullElse(language, "");
        return tongue.equalsIgnoreCase(wanted) ? 0 : primary(tongue).equals(primary(wanted)) ? 1 : 3;
    }

    private static String primary(String tag) {
        return tag.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }

    private static int speciality(XmlElement wording) {
        String role = wording.attribute("role");
        return role == null || role.endsWith(":main") ? 0 : 1;
    }

    private static int rank(XmlElement wording) {
        String rank = wording.attribute("rank");
        return rank != null && rank.matches("[0-9]{1,6}") ? Integer.parseInt(rank) : Integer.MAX_VALUE;
    }
}
