package dateline.site;

import dateline.archive.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The items of one answer of the content interface: those of a list, up to so many bytes of bodies, and at least one.
/// An answer that breaks off says where to go on, as one of a full page does.
///
/// @param <T> what the list is of
final class Bounded<T> {
    private static final long MOST_BYTES = 4 << 20;

    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<T> taken = new ArrayList<>();

    /// @param json empty for none
    /// @param bytes of its body, about
    record Item(Map<String, Object> json, long bytes) {
        static final Item NONE = new Item(Map.of(), 0);

        static Item of(Map<String, Object> json, Article article) {
            return new Item(json, article.story().body().html().length());
        }
    }

    /// @param write one is written at a time, and none after the answer is full
    Bounded(List<T> list, Function<T, Item> write) {
        long bytes = 0;
        for (T each : list) {
            if (bytes > MOST_BYTES) {
                break;
            }
            Item item = write.apply(each);
            bytes += item.bytes();
            taken.add(each);
            if (!item.json().isEmpty()) {
                items.add(item.json());
            }
        }
    }

    List<Map<String, Object>> items() {
        return items;
    }

    /// Those of the list that the answer has.
    List<T> taken() {
        return taken;
    }
}
