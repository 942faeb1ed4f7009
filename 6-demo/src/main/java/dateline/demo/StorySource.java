package dateline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One version of a story as its writer filed it: fields, then the text. `stories/README.md` describes
/// the fields.
record StorySource(Fields fields, DemoText copy) {

    static StorySource parse(String file) {
        String[] parts = file.split("\\n---\\n", 2);
        return new StorySource(Fields.parse(parts[0]), DemoText.parse(parts[1]));
    }

    String id() {
        return fields.text("id");
    }

    int version() {
        return fields.find("version").map(Integer::parseInt).orElse(1);
    }

    DemoFormat format() {
        return DemoFormat.valueOf(fields.text("format").toUpperCase(Locale.ROOT));
    }

    Agency agency() {
        return format().agency();
    }

    String guid() {
        return agency().guid("story:" + id());
    }

    Optional<String> evolvedFrom() {
        return fields.find("evolvedFrom").map(id -> agency().guid("story:" + id));
    }

    String headline() {
        return fields.text("headline");
    }

    String slugline() {
        return fields.text("slugline");
    }

    String byline() {
        return fields.text("byline");
    }

    String place() {
        return fields.text("place");
    }

    String dateline() {
        return place() + " (" + agency().sign() + ")";
    }

    Optional<String> contributorLine() {
        return fields.find("contributors");
    }

    String language() {
        return fields.find("language").orElse("en");
    }

    int urgency() {
        return fields.number("urgency");
    }

    List<DemoTopic> topics() {
        return fields.list("subjects").stream().map(DemoTopic::parse).toList();
    }

    List<String> pictures() {
        return fields.list("pictures");
    }

    String status() {
        return fields.find("status").orElse("usable");
    }

    Optional<String> editorNote() {
        return fields.find("note");
    }

    /// Returns the time of delivery, counted from the start.
    Duration after() {
        return fields.duration("after");
    }

    Instant firstCreated(Instant start) {
        return start.minus(fields.duration("age")).truncatedTo(ChronoUnit.SECONDS);
    }

    /// Returns when the version was made. A first version has the time in its fields; a later version is made
    /// when it is delivered.
    Instant versionCreated(Instant start) {
        boolean live = version() > 1 || evolvedFrom().isPresent();
        return live ? start.plus(after()).truncatedTo(ChronoUnit.SECONDS) : firstCreated(start);
    }

    /// Returns the end of the embargo, counted from the start of the demo.
    Optional<Duration> embargo() {
        return fields.find("embargo").map(Duration::parse);
    }

    Optional<Instant> embargo(Instant start) {
        return embargo().map(start::plus).map(t -> t.truncatedTo(ChronoUnit.SECONDS));
    }

    DemoText wholeText() {
        return copy.between(dateline(), contributorLine());
    }

    String fileName() {
        return agency().supplier() + "-" + id() + "-" + version() + "." + format().extension();
    }
}
