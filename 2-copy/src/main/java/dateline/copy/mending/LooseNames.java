package dateline.copy.mending;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The names that [LooseItems] looks for, without regard to case: old SGML writes
/// `<DOCDATA MANAGEMENT-STATUS=CANCELED>`.
///
/// @param items elements that are items
/// @param parts wanted elements of an item's head
/// @param copy elements that begin an item's copy; such parts inside them are only quoted
/// @param heads elements at which the head continues, even after copy
/// @param attributes the names that the standard does not write in lower case
public record LooseNames(
        Set<String> items, Set<String> parts, Set<String> copy, Set<String> heads, Set<String> attributes) {
    /// Maps each name in lower case to the spelling of the standard.
    Map<String, String> spellings() {
        Map<String, String> spellings = new HashMap<>();
        Stream.of(items, parts, copy, heads, attributes)
                .flatMap(Set::stream)
                .forEach(name -> spellings.put(name.toLowerCase(Locale.ROOT), name));
        return spellings;
    }
}
