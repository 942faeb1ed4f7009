package dateline.formats.feed;

import dateline.copy.JsonFields;
import dateline.copy.JsonStops;
import dateline.story.Embargo;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Obeys what an item in JSON says about its publication, in the fields of ninjs and in those that content
/// management systems add, in the item or in an extension of it (`_cms`): statuses, flags, embargoes.
public final class JsonLocks {
    private static final List<String> FLAGS =
            List.of("draft", "is_draft", "isDraft", "private", "is_private", "isPrivate");
    private static final List<String> PUBLIC_FLAGS =
            List.of("published", "is_published", "isPublished", "public", "is_public", "isPublic");
    private static final List<String> STATUSES =
            List.of("status", "post_status", "state", "workflow_state", "visibility");
    /// The embargo of ninjs. Even if it is blank, it holds.
    private static final Set<String> STANDARD = Set.of("embargoeduntil", "embargoed");
    /// Other names of the time from which an item may be shown, in small letters and digits.
    private static final Set<String> BEGINNINGS = Set.of(
            "holduntil",
            "notbefore",
            "publishafter",
            "releasedate",
            "releasetime",
            "releaseat",
            "validfrom",
            "availablefrom");

    private JsonLocks() {}

    public static void into(StoryDraft draft, JsonFields item) {
        Gate gate = new Gate(draft);
        gate.status(JsonStops.status(item));
        draft.expires(item.rawText("expires"));
        restrict(gate, item);
        item.extensions().forEach(extension -> restrict(gate, extension));
    }

    private static void restrict(Gate gate, JsonFields fields) {
        FLAGS.forEach(name -> Optional.ofNullable(fields.rawText(name))
                .filter(value -> !value.isBlank())
                .ifPresent(value -> gate.flag(name, value)));
        PUBLIC_FLAGS.forEach(name -> gate.publicFlag(fields.rawText(name)));
        STATUSES.forEach(name -> gate.anyStatus(name, fields.text(name)));
        fields.node()
                .propertyStream()
                .flatMap(field -> Stream.ofNullable(embargo(field)))
                .forEach(gate::hold);
    }

    /// Returns the embargo in a field; null if the field is another, or is not filled in.
    private static @Nullable Embargo embargo(Map.Entry<String, JsonNode> field) {
        String name = lettersAndDigits(field.getKey());
        JsonNode value = field.getValue();
        if (!name.contains("embargo") && !BEGINNINGS.contains(name)) {
            return null;
        }
        boolean empty = value.isString() ? value.stringValue().isBlank() : value.isContainer() && value.isEmpty();
        boolean none = value.isNull()
                || value.isBoolean() && !value.booleanValue()
                || value.isNumber() && value.doubleValue() == 0;
        String text = value.isString() ? value.stringValue() : value.toString();
        if (none || empty && !STANDARD.contains(name)) {
            return null;
        }
        if (name.contains("embargo")) {
            return WireTimes.embargo(text);
        }
        return WireTimes.isBlank(text) ? null : until(name, text);
    }

    /// Returns a name in small letters, without other characters than those of ASCII and digits.
    private static String lettersAndDigits(String name) {
        StringBuilder plain = new StringBuilder(name.length());
        for (int i = 0; i < name.length(); i++) {
            char c = Character.toLowerCase(name.charAt(i));
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static Embargo until(String name, String begin) {
        Instant time = WireTimes.latest(begin);
        return time == null ? new Embargo.Unclear(name + ' ' + begin) : new Embargo.Until(time);
    }
}
