package dateline.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The keys that settings may have. `*` stands for any name, `#` for the number of a list item.
final class KnownKeys {
    static final List<String> ALL = List.of(
            "site.title",
            "site.zone",
            "site.language",
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

    /// A key with more differing letters than this is not suggested as the intended one.
    private static final int FAR = 3;

    /// Keys of earlier versions, and what they are called now.
    private static final Map<String, String> RENAMED = Map.of("archive.twins", "archive.near-duplicates");

    private KnownKeys() {}

    /// Returns whether a key holds a list of values.
    static boolean isList(String key) {
        return isKnown(key + ".0");
    }

    /// Adds a fault for every given key that does not exist.
    static void check(Given given) {
        Set<String> reported = new HashSet<>();
        given.values().forEach((key, value) -> {
            if (isGroup(key)) {
                checkGroup(key, value, given);
            } else if (!isKnown(key) && reported.add(unknownPart(key))) {
                given.fault(unknownPart(key), "There is no such setting.", remedy(unknownPart(key)));
            }
        });
    }

    private static void checkGroup(String key, Value value, Given given) {
        if (!value.text().isBlank()) {
            String remedy = isList(key)
                    ? "Write each of its values on a line of its own, after a hyphen."
                    : "Write its settings below it, further in.";
            given.fault(key, "It holds more than one value.", remedy);
        }
    }

    private static boolean isKnown(String key) {
        return ALL.stream().anyMatch(known -> fits(parts(known), parts(key)));
    }

    private static boolean isGroup(String key) {
        return groups(parts(key).size()).anyMatch(group -> fits(group, parts(key)));
    }

    /// Returns the beginnings of known keys that have `depth` parts.
    private static Stream<List<String>> groups(int depth) {
        return ALL.stream()
                .map(KnownKeys::parts)
                .filter(known -> known.size() > depth)
                .map(known -> known.subList(0, depth));
    }

    /// Returns the shortest unknown beginning of a key, so that one fault covers everything below it.
    private static String unknownPart(String key) {
        List<String> parts = parts(key);
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(depth -> String.join(".", parts.subList(0, depth)))
                .filter(part -> !isKnown(part) && !isGroup(part))
                .findFirst()
                .orElse(key);
    }

    private static String remedy(String key) {
        if (RENAMED.containsKey(key)) {
            return "It is called " + RENAMED.get(key) + " now. Rename it.";
        }
        int depth = parts(key).size();
        return Stream.concat(groups(depth), ALL.stream().map(KnownKeys::parts).filter(known -> known.size() == depth))
                .map(known -> inTheWordsOf(parts(key), known))
                .filter(known -> Spelling.distance(key, known) <= FAR)
                .min(Comparator.comparingInt(known -> Spelling.distance(key, known)))
                .map(known -> "Did you mean " + known + "?")
                .orElse("dateline.yaml.sample has every setting there is.");
    }

    /// Fills in a known key with the given names: `suppliers.*.token` and `suppliers.harbour.tokken`
    /// give `suppliers.harbour.token`.
    private static String inTheWordsOf(List<String> given, List<String> known) {
        return IntStream.range(0, known.size())
                .mapToObj(i -> known.get(i).equals("*") || known.get(i).equals("#") ? given.get(i) : known.get(i))
                .collect(Collectors.joining("."));
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

    private static List<String> parts(String key) {
        return Arrays.asList(key.split("\\.", -1));
    }
}
