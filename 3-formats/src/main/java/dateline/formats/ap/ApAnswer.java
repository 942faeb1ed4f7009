package dateline.formats.ap;

import dateline.copy.JsonFields;
import dateline.copy.WireFile;
import dateline.formats.NothingTaken;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Status;
import dateline.story.Stops;
import dateline.story.Story;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Reads one answer of the API, item by item. A bad item does not affect the others.
final class ApAnswer {
    private final List<Story> stories = new ArrayList<>();
    private final List<PictureItem> pictures = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final Stops stops = new Stops();

    private final WireFile.Parts texts;

    private ApAnswer(WireFile.Parts texts) {
        this.texts = texts;
    }

    /// @param texts the texts that the items name by their addresses
    static Reading read(JsonNode root, WireFile.Parts texts) {
        ApAnswer answer = new ApAnswer(texts);
        boolean inData = root.path("data").isObject();
        answer.level(inData ? root.path("data") : root, inData ? "/data" : "");
        return answer.stops.addTo(
                new Reading(ApMediaReader.FORMAT, answer.stories, answer.pictures, answer.refused, answer.notes));
    }

    private void level(JsonNode level, String at) {
        JsonNode items = level.path("items");
        if (items.isArray() && items.isEmpty()) {
            notes.add("The answer has no items.");
        } else if (items.isArray()) {
            for (int i = 0; i < items.size(); i++) {
                item(items.get(i), at + "/items/" + i);
            }
        } else if (level.path("error").isObject()) {
            refused.add(new Refusal("/error", "AP answered with an error instead of items. Ask again later."));
        } else {
            item(level, at);
        }
    }

    /// @param around the object that holds the item
    private void item(JsonNode around, String at) {
        JsonNode node = around.path("item");
        if (!node.isObject()) {
            stop(around);
            refused.add(new Refusal(at.isEmpty() ? "the top level" : at, "There is no \"item\" here. Ask AP again."));
            return;
        }
        ApItem item = new ApItem(new JsonFields(node));
        String where = item.guid() == null ? at + "/item" : item.guid();
        item.fault()
                .ifPresentOrElse(
                        fault -> {
                            refused.add(new Refusal(where, fault));
                            stop(node);
                        },
                        () -> take(item, where));
    }

    private void stop(JsonNode node) {
        ApMediaReader.STOPS.in(node).forEach(found -> stops.add(found.stop(), found.type()));
    }

    private void take(ApItem item, String where) {
        if (item.isPicture()) {
            pictures.add(ApPicture.item(item));
        } else if (item.isStory()) {
            ApStory story = new ApStory(item, texts);
            boolean stops =
                    item.release().status() == Status.CANCELED || item.release().status() == Status.WITHHELD;
            // CASE: without its text a story would be only a headline, or would replace the complete one; a
            // kill needs no text.
            if (stops || story.fault().isEmpty()) {
                stories.add(story.story());
            } else {
                refused.add(new Refusal(where, story.fault().get()));
            }
        } else {
            stop(item.fields().node());
            notes.add(NothingTaken.otherKind(where, item.type()));
        }
        item.release().note().ifPresent(note -> notes.add(where + ": " + note));
    }
}
