package dateline.copy.mending;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The names that [LooseItems] looks for, in any letters: old SGML writes `<DOCDATA MANAGEMENT-STATUS=CANCELED>`.
///
/// @param items elements that are items
/// @param parts elements of an item's head that are wanted
/// @param copy elements at which an item's copy begins, which only quotes such parts
/// @param heads elements at which the head goes on, also behind copy
/// @param attributes those that the standard does not write in small letters
public record LooseNames(
        Set<String> items, Set<String> parts, Set<String> copy, Set<String> heads, Set<String> attributes) {
    /// The spelling of the standard by small letters.
    Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        Stream.of(items, parts, copy, heads, attributes)
                .flatMap(Set::stream)
                .forEach(name -> spellings.put(name.toLowerCase(Locale.ROOT), name));
        return spellings;
    }
}
