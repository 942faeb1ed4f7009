package dateline.settings;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The keys that settings may have. `*` stands for any name, `#` for the number of a list item.
final class KnownKeys {
    static final List<String> ALL = List.of(
            "site.title",
            "site.zone",
            "site.language",
            "site.date-style",
            "site.show-zone",
            "site.old-after-days",
            "site.smart-quotes",
            "site.address",
            "site.hub",
            "site.proxies.#",
            "site.sections.#.key",
            "site.sections.#.title",
            "site.sections.#.subjects.#",
            "archive.backdate-after-hours",
            "archive.near-duplicates.once-in-lists",
            "archive.near-duplicates.preferred.#",
            "suppliers.*.token",
            "suppliers.*.section",
            "suppliers.*.publish",
            "suppliers.*.join-leads",
            "suppliers.*.show-history",
            "suppliers.*.recommend",
            "suppliers.*.zone",
            "suppliers.*.silent-after-hours",
            "suppliers.*.poll.addresses.#",
            "suppliers.*.poll.every-seconds",
            "suppliers.*.poll.user",
            "suppliers.*.poll.password",
            "suppliers.*.poll.password-file",
            "suppliers.*.poll.header",
            "suppliers.*.poll.header-file",
            "suppliers.*.poll.websub",
            "suppliers.*.poll.websub-poll-minutes",
            "suppliers.*.ftp.host",
            "suppliers.*.ftp.port",
            "suppliers.*.ftp.security",
            "suppliers.*.ftp.user",
            "suppliers.*.ftp.password",
            "suppliers.*.ftp.password-file",
            "suppliers.*.ftp.certificate",
            "suppliers.*.ftp.folders.#",
            "suppliers.*.ftp.names",
            "suppliers.*.ftp.ready-ending",
            "suppliers.*.ftp.after",
            "suppliers.*.ftp.move-to",
            "suppliers.*.ftp.every-seconds",
            "suppliers.*.sftp.host",
            "suppliers.*.sftp.port",
            "suppliers.*.sftp.user",
            "suppliers.*.sftp.password",
            "suppliers.*.sftp.password-file",
            "suppliers.*.sftp.key-file",
            "suppliers.*.sftp.host-key",
            "suppliers.*.sftp.folders.#",
            "suppliers.*.sftp.names",
            "suppliers.*.sftp.ready-ending",
            "suppliers.*.sftp.after",
            "suppliers.*.sftp.move-to",
            "suppliers.*.sftp.every-seconds",
            "suppliers.*.mail.host",
            "suppliers.*.mail.port",
            "suppliers.*.mail.security",
            "suppliers.*.mail.user",
            "suppliers.*.mail.password",
            "suppliers.*.mail.password-file",
            "suppliers.*.mail.certificate",
            "suppliers.*.mail.folders.#",
            "suppliers.*.mail.senders.#",
            "suppliers.*.mail.authenticated-by",
            "suppliers.*.mail.after",
            "suppliers.*.mail.move-to",
            "suppliers.*.mail.every-seconds",
            "routing.#.suppliers.#",
            "routing.#.categories.#",
            "routing.#.subjects.#",
            "routing.#.slug",
            "routing.#.keywords.#",
            "routing.#.urgencies.#",
            "routing.#.places.#",
            "routing.#.languages.#",
            "routing.#.terms",
            "routing.#.section",
            "routing.#.publish",
            "routing.#.keep-back-minutes",
            "routing.#.expires-after-hours",
            "routing.#.pictures",
            "agencies.*.names.#",
            "agencies.*.without-dash.#",
            "agencies.*.endings.#",
            "agencies.*.bylines.#",
            "network.private-hosts.#",
            "pictures.hosts.#",
            "pages.memory-mib",
            "log.level",
            "log.format",
            "log.access");

    private KnownKeys() {}

    /// Returns whether a key holds a list of values.
    static boolean isList(String key) {
        return isKnown(key + ".0");
    }

    static boolean isKnown(String key) {
        return ALL.stream().anyMatch(known -> fits(parts(known), parts(key)));
    }

    static boolean isGroup(String key) {
        return groups(parts(key).size()).anyMatch(group -> fits(group, parts(key)));
    }

    /// Returns the beginnings of known keys that have `depth` parts.
    static Stream<List<String>> groups(int depth) {
        return ALL.stream()
                .map(KnownKeys::parts)
                .filter(known -> known.size() > depth)
                .map(known -> known.subList(0, depth));
    }

    private static boolean fits(List<String> known, List<String> key) {
        return known.size() == key.size()
                && IntStream.range(0, known.size()).allMatch(i -> fits(known.get(i), key.get(i)));
    }

    private static boolean fits(String known, String part) {
        return switch (known) {
            case "*" -> true;
            case "#" -> !part.isEmpty() && part.chars().allMatch(Character::isDigit);
            default -> known.equals(part);
        };
    }

    static List<String> parts(String key) {
        return Arrays.asList(key.split("\\.", -1));
    }
}
