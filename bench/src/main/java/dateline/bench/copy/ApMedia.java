package dateline.bench.copy;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes answers of the AP Media API: one item, or a page of a feed. Source: AP Media API developer's guide.
final class ApMedia {
    private ApMedia() {}

    static String answer(List<BenchStory> tellings, boolean spoilt) {
        ObjectNode answer = Ninjs.JSON.createObjectNode().put("api_version", "3.0");
        ObjectNode data = answer.putObject("data");
        if (tellings.size() == 1 && !spoilt) {
            data.set("item", item(tellings.getFirst()));
        } else {
            ArrayNode items = data.putArray("items");
            tellings.forEach(telling -> items.addObject().set("item", item(telling)));
            if (spoilt) {
                items.addObject().putObject("item").put("type", "text").put("headline", "Without an id");
            }
        }
        return answer.toString();
    }

    private static ObjectNode item(BenchStory telling) {
        ObjectNode item = Ninjs.JSON.createObjectNode();
        item.putObject("altids").put("itemid", telling.guid());
        item.put("type", "text").put("version", telling.version()).put("language", "en");
        item.put("versioncreated", telling.created().toString()).put("pubstatus", Ninjs.status(telling));
        if (telling.replaces() != null) {
            item.putArray("evolvedfrom").add(telling.replaces());
        }
        if (telling.embargo() != null) {
            item.put("embargoed", telling.embargo().text());
        }
        if (telling.expires() != null) {
            item.put("expires", telling.expires().toString());
        }
        if (telling.note() != null) {
            item.put("ednote", telling.note());
        }
        return item.put("headline", telling.headline()).put("body_xhtml", Ninjs.html(telling));
    }
}
