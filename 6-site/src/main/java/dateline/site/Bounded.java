package dateline.site;

import dateline.archive.Article;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The items of one answer of the content API: at least one item of a list, up to a limit in bytes of
/// bodies. An answer that the limit cuts short says where to continue, as a full page does.
///
/// @param <T> the type of the list's elements
final class Bounded<T> {
    private static final long MOST_BYTES = 4 << 20;

    private final List<Map<String, Object>> items = new ArrayList<>();
    private final List<T> taken = new ArrayList<>();

    /// @param json empty for no item
    /// @param bytes the approximate length of its body
    record Item(Map<String, Object> json, long bytes) {
        static final Item NONE = new Item(Map.of(), 0);

        static Item of(Map<String, Object> json, Article article) {
            return new Item(json, article.story().copy().body().html().length());
        }
    }

    /// @param write called for one element at a time, and not after the answer is full
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

    /// Returns the elements of the list that the answer includes.
    List<T> taken() {
        return taken;
    }
}
