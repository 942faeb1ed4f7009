package dateline.bench.soak;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Everything that the content API shows at one moment.
///
/// @param items the stories in the site's order
/// @param changes the status of each story that was ever shown, by id: `usable`, `canceled` or `withheld`
record SiteCopy(List<Item> items, Map<String, String> changes) {
    private static final int LONGEST_URI = "urn:dateline:story:".length();

    static SiteCopy of(Door door) throws IOException {
        List<Item> items = new ArrayList<>();
        for (String next = "/api/stories?limit=100"; !next.isEmpty(); ) {
            JsonNode page = door.json(next);
            page.path("items").forEach(item -> items.add(Item.of(item)));
            next = page.path("next").asString("");
        }
        Map<String, String> changes = new HashMap<>();
        for (String next = "/api/changes?after=0&limit=100"; !next.isEmpty(); ) {
            JsonNode page = door.json(next);
            for (JsonNode change : page.path("changes")) {
                JsonNode item = change.path("item");
                changes.put(
                        item.path("uri").asString("").substring(LONGEST_URI),
                        item.path("pubStatus").asString(""));
            }
            next = page.path("next").asString("");
        }
        return new SiteCopy(items, changes);
    }
}
