package dateline.settings;

import dateline.archive.Section;
import dateline.http.ReservedNames;
import dateline.site.DateSettings;
import dateline.wire.outward.Prefix;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads the settings of the site.
final class SiteReader {
    private static final List<Prefix> THIS_MACHINE = List.of(Prefix.of("127.0.0.0/8"), Prefix.of("::1"));

    private final Given given;
    private final Set<String> keys = new HashSet<>();

    SiteReader(Given given) {
        this.given = given;
    }

    Settings.Site read() {
        return new Settings.Site(
                given.text("site.title", "Dateline"),
                given.read(
                        "site.zone",
                        ZoneId.of("UTC"),
                        "It is not a time zone.",
                        "Write one like Asia/Hong_Kong.",
                        SiteReader::zone),
                given.read(
                        "site.language",
                        "en",
                        "It is not a language tag.",
                        "Write one like en or pt-BR.",
                        SiteReader::language),
                dates(),
                given.truth(
                        "site.smart-quotes",
                        false,
                        "Write true for “ ” instead of straight quotation marks, or false."),
                address(),
                given.truth("site.hub", true, "Write true, or false for feeds that nobody is sent."),
                proxies(),
                sections());
    }

    private DateSettings dates() {
        DateSettings otherwise = DateSettings.DEFAULT;
        return new DateSettings(
                given.read(
                        "site.date-style",
                        otherwise.style(),
                        "It is not a style of dates.",
                        "Write local for dates as people write them, or reference for 2024-11-16 02:27.",
                        SiteReader::style),
                given.truth("site.show-zone", otherwise.showZone(), "Write true for times with their zone, or false."),
                given.read(
                        "site.old-after-days",
                        otherwise.oldAfterDays(),
                        "It is not a whole number of days from 0 to 36500.",
                        "Write how old an article is when it begins to say its age, or 0 for never.",
                        SiteReader::days));
    }

    private @Nullable String address() {
        String address = given.read(
                "site.address",
                "",
                "It is not the address of a site.",
                "Write one like https://news.example.org, without a path.",
                SiteReader::origin);
        return address.isEmpty() ? null : address;
    }

    private List<Prefix> proxies() {
        List<String> texts = given.list("site.proxies");
        if (texts.isEmpty()) {
            return THIS_MACHINE;
        }
        List<Prefix> proxies = new ArrayList<>();
        for (String text : texts) {
            try {
                proxies.add(Prefix.of(text));
            } catch (IllegalArgumentException e) {
                given.fault(
                        "site.proxies",
                        "\"" + text + "\" is not the address of a proxy.",
                        "Write each as an address like 127.0.0.1 or as a network like 10.0.0.0/8, never as a name.");
            }
        }
        return proxies;
    }

    private List<Section> sections() {
        List<Section> sections = new ArrayList<>();
        for (String item : given.names("site.sections")) {
            sections.add(section("site.sections." + item));
        }
        return sections.isEmpty() ? DefaultSections.ALL : sections;
    }

    private Section section(String at) {
        String key = given.text(at + ".key", "");
        if (!KeyNames.isName(key) || ReservedNames.ALL.contains(key)) {
            given.fault(
                    at + ".key",
                    "It cannot stand in an address.",
                    "Use lower-case letters, digits and hyphens, and none of " + String.join(", ", ReservedNames.ALL)
                            + ".");
        } else if (!keys.add(key)) {
            given.fault(at + ".key", "Another section has this key.", "Give each its own.");
        }
        return new Section(key, given.text(at + ".title", key), given.list(at + ".subjects"));
    }

    static ZoneId zone(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static DateSettings.Style style(String text) {
        return switch (text) {
            case "local" -> DateSettings.Style.LOCAL;
            case "reference" -> DateSettings.Style.REFERENCE;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static int days(String text) {
        int days = Integer.parseInt(text);
        if (days < 0 || days > 36_500) {
            throw new IllegalArgumentException(text);
        }
        return days;
    }

    private static String language(String text) {
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String origin(String text) {
        URI uri = URI.create(text);
        boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
        if (!web || uri.getHost() == null || !text.equals(uri.getScheme() + "://" + uri.getRawAuthority())) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }
}
