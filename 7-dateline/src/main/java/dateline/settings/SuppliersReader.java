package dateline.settings;

import dateline.archive.Section;
import dateline.archive.SupplierTerms;
import dateline.wire.Secret;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings of the suppliers.
final class SuppliersReader {
    /// The characters that an `Authorization: Bearer` header allows (RFC 6750, section 2.1), and enough of them
    /// that a token is not trivial to guess.
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]{6,}=*");

    private final Given given;
    private final List<String> sections;

    SuppliersReader(Given given, List<Section> sections) {
        this.given = given;
        this.sections = sections.stream().map(Section::key).toList();
    }

    Map<String, Settings.Supplier> read() {
        Map<String, Settings.Supplier> suppliers = new LinkedHashMap<>();
        for (String name : given.names("suppliers")) {
            String at = "suppliers." + name;
            if (!KeyNames.isName(name)) {
                given.fault(
                        at,
                        "It cannot stand in an address or name a folder.",
                        "Use lower-case letters, digits and hyphens.");
            }
            suppliers.put(
                    name,
                    new Settings.Supplier(
                            token(at),
                            terms(at),
                            zone(at),
                            silentAfter(at),
                            new PollReader(given).read(at + ".poll"),
                            new FoldersReader(given).read(at),
                            new MailSettingsReader(given).read(at + ".mail")));
        }
        return suppliers;
    }

    private @Nullable Secret token(String at) {
        String token = given.read(
                at + ".token",
                "",
                "It is too short, or holds what no token may.",
                "Use six or more of letters, digits and . _ ~ + / -",
                SuppliersReader::wellFormed);
        return token.isEmpty() ? null : new Secret(token);
    }

    private @Nullable ZoneId zone(String at) {
        String key = at + ".zone";
        return given.text(key, "").isEmpty()
                ? null
                : given.read(
                        key,
                        ZoneOffset.UTC,
                        "It is not a time zone.",
                        "Write one like Asia/Hong_Kong.",
                        SiteReader::zone);
    }

    private @Nullable Duration silentAfter(String at) {
        String key = at + ".silent-after-hours";
        return given.text(key, "").isEmpty() ? null : Duration.ofHours(given.number(key, 1));
    }

    private String section(String at) {
        String section = given.text(at + ".section", sections.getFirst());
        if (!sections.contains(section)) {
            given.fault(
                    at + ".section", "There is no such section.", "Use one of " + String.join(", ", sections) + ".");
        }
        return section;
    }

    private SupplierTerms terms(String at) {
        return new SupplierTerms(
                section(at),
                truth(at + ".publish", "Write true to publish its copy at once, false to hold it for an editor."),
                truth(at + ".join-leads", "Write true to join leads of one slug and day, false to leave them apart."),
                truth(at + ".show-history", "Write true to show readers the earlier versions, false to keep them."),
                truth(at + ".recommend", "Write true to recommend its stories on the pages of others, false not to."));
    }

    private boolean truth(String key, String remedy) {
        return given.truth(key, true, remedy);
    }

    private static String wellFormed(String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("a token");
        }
        return token;
    }
}
