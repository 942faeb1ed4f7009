package dateline.site;

import java.util.LinkedHashMap;
import java.util.Map;

/// Creates maps that keep the order of their entries, so that the JSON has the same bytes after each start.
final class InOrder {
    private InOrder() {}

    static Map<String, Object> of(String name, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(name, value);
        return map;
    }

    static Map<String, Object> of(String name, Object value, String second, Object secondValue) {
        Map<String, Object> map = of(name, value);
        map.put(second, secondValue);
        return map;
    }

    static Map<String, Object> of(
            String name, Object value, String second, Object secondValue, String third, Object thirdValue) {
        Map<String, Object> map = of(name, value, second, secondValue);
        map.put(third, thirdValue);
        return map;
    }
}
