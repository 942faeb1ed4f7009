package dateline.formats.ninjs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Shapes with rules between their fields.
final class SpecialShapes {
    /// A date that may lack its end: `2026`, `2026-03`, `2026-03-01`, `2026-03-01T10:00:00Z`.
    private static final Pattern TRUNCATED =
            Pattern.compile("-?\\d{4,}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01])(T\\d{2}:\\d{2}:\\d{2}.*)?)?)?");
    private static final Set<String> GEOJSON = Set.of(
            "Point",
            "MultiPoint",
            "LineString",
            "MultiLineString",
            "Polygon",
            "MultiPolygon",
            "GeometryCollection",
            "Feature",
            "FeatureCollection");

    private SpecialShapes() {}

    static final Shape RIGHTS = new Shape.Ruled(SpecialShapes::rights);
    static final Shape DATES = new Shape.Ruled(SpecialShapes::dates);
    static final Shape GEO = new Shape.Ruled(SpecialShapes::geoJson);

    private static Optional<String> rights(Map<String, JsonNode> rights) {
        boolean linked = rights.containsKey("linkedrights");
        boolean encoded = rights.containsKey("encodedrights");
        if (linked == encoded) {
            return Optional.of("It must have either linked or encoded rights, and not both.");
        }
        boolean text = rights.values().stream().allMatch(JsonNode::isString);
        return text ? Optional.empty() : Optional.of("Its fields must be texts.");
    }

    private static Optional<String> dates(Map<String, JsonNode> dates) {
        for (String end : List.of("start", "end")) {
            JsonNode expected = dates.get("expected" + end + "date");
            if (expected != null && dates.containsKey(end + "date")) {
                return Optional.of("It has a date and an expected date of the same " + end + ".");
            }
            if (expected != null
                    && !(expected.isString()
                            && TRUNCATED.matcher(expected.stringValue()).matches())) {
                return Optional.of(
                        "The expected date of its " + end + " is not a date like 2026, 2026-03 or 2026-03-01.");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> geoJson(Map<String, JsonNode> geo) {
        JsonNode type = geo.get("type");
        boolean known = type != null && type.isString() && GEOJSON.contains(type.stringValue());
        boolean placed = geo.containsKey("coordinates")
                || geo.containsKey("geometry")
                || geo.containsKey("features")
                || geo.containsKey("geometries");
        return known && placed ? Optional.empty() : Optional.of("It is not GeoJSON (RFC 7946 §3).");
    }
}
