package dateline.settings;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reports given keys that do not exist, and suggests the known key that was probably meant.
final class KeyCheck {
    /// A key with more differing letters than this is not suggested as the intended one.
    private static final int FAR = 3;

    /// Keys of earlier versions, and what they are called now.
    private static final Map<String, String> RENAMED = Map.of("archive.twins", "archive.near-duplicates");

    private KeyCheck() {}

    /// Adds a fault for every given key that does not exist.
    static void run(Given given) {
        Set<String> reported = new HashSet<>();
        given.values().forEach((key, value) -> {
            if (KnownKeys.isGroup(key)) {
                checkGroup(key, value, given);
            } else if (!KnownKeys.isKnown(key) && reported.add(unknownPart(key))) {
                given.fault(unknownPart(key), "There is no such setting.", remedy(unknownPart(key)));
            }
        });
    }

    private static void checkGroup(String key, Value value, Given given) {
        if (!value.text().isBlank()) {
            String remedy = KnownKeys.isList(key)
                    ? "Write each of its values on a line of its own, after a hyphen."
                    : "Write its settings below it, further in.";
            given.fault(key, "It holds more than one value.", remedy);
        }
    }

    /// Returns the shortest unknown beginning of a key, so that one fault covers everything below it.
    private static String unknownPart(String key) {
        List<String> parts = KnownKeys.parts(key);
        return IntStream.rangeClosed(1, parts.size())
                .mapToObj(depth -> String.join(".", parts.subList(0, depth)))
                .filter(part -> !KnownKeys.isKnown(part) && !KnownKeys.isGroup(part))
                .findFirst()
                .orElse(key);
    }

    private static String remedy(String key) {
        if (RENAMED.containsKey(key)) {
            return "It is called " + RENAMED.get(key) + " now. Rename it.";
        }
        int depth = KnownKeys.parts(key).size();
        return Stream.concat(
                        KnownKeys.groups(depth),
                        KnownKeys.ALL.stream().map(KnownKeys::parts).filter(known -> known.size() == depth))
                .map(known -> inTheWordsOf(KnownKeys.parts(key), known))
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
}
