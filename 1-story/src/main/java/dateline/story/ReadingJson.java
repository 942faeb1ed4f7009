package dateline.story;

import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// Writes what a file contains as one line of JSON, for people and scripts. Fields that the source does not
/// have are left out.
public final class ReadingJson {
    private static final JsonFactory JSON =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final JsonGenerator json;

    private ReadingJson(JsonGenerator json) {
        this.json = json;
    }

    /// @param file the file's name, as written to the JSON
    public static void write(Reading reading, String file, OutputStream out) {
        try (JsonGenerator json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), out)) {
            new ReadingJson(json).reading(reading, file);
            json.writeRaw('\n');
        }
    }

    private void reading(Reading reading, String file) {
        json.writeStartObject();
        text("file", file);
        text("format", reading.format());
        json.writeArrayPropertyStart("stories");
        reading.stories().forEach(this::story);
        json.writeEndArray();
        json.writeArrayPropertyStart("pictures");
        reading.pictures().forEach(this::pictureItem);
        json.writeEndArray();
        json.writeArrayPropertyStart("refused");
        reading.refused().forEach(this::refusal);
        json.writeEndArray();
        texts("notes", reading.notes());
        json.writeEndObject();
    }

    private void story(Story story) {
        json.writeStartObject();
        text("guid", story.guid());
        text("version", story.version());
        time("versionCreated", story.versionCreated());
        time("published", story.published());
        time("updated", story.updated());
        status(story.status());
        text("language", story.language());
        text("headline", story.headline());
        text("slug", story.slug());
        lead(story.lead());
        text("link", story.link());
        texts("formerAddresses", story.formerAddresses());
        text("summary", story.summary());
        text("byline", story.byline());
        texts("contributors", story.contributors());
        text("contributorLine", story.contributorLine());
        if (story.dateline() != null) {
            dateline(story.dateline());
        }
        text("section", story.section());
        text("category", story.category());
        subjects("subjects", story.subjects());
        texts("keywords", story.keywords());
        subjects("places", story.places());
        number("urgency", story.urgency());
        embargo(story.embargo());
        texts("evolvedFrom", story.evolvedFrom());
        if (story.correction()) {
            json.writeBooleanProperty("correction", true);
        }
        text("editorNote", story.editorNote());
        text("usageTerms", story.usageTerms());
        time("expires", story.expires());
        text("creditLine", story.creditLine());
        if (!story.body().isEmpty()) {
            text("bodyHtml", story.body().html());
            text("bodyText", story.body().text());
        }
        if (!story.pictures().isEmpty()) {
            json.writeArrayPropertyStart("pictures");
            for (Picture picture : story.pictures()) {
                json.writeStartObject();
                picture(picture);
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void pictureItem(PictureItem item) {
        json.writeStartObject();
        picture(item.picture());
        texts("otherIds", item.otherIds());
        text("version", item.version());
        time("versionCreated", item.versionCreated());
        status(item.status());
        embargo(item.embargo());
        json.writeEndObject();
    }

    private void picture(Picture picture) {
        text("guid", picture.guid());
        text("alt", picture.alt());
        text("caption", picture.caption());
        text("credit", picture.credit());
        text("usageTerms", picture.usageTerms());
        time("expires", picture.expires());
        if (picture.renditions().isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart("renditions");
        for (Rendition rendition : picture.renditions()) {
            json.writeStartObject();
            text("name", rendition.name());
            text("href", rendition.href());
            number("width", rendition.width());
            number("height", rendition.height());
            text("mimeType", rendition.mimeType());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void dateline(Dateline dateline) {
        json.writeObjectPropertyStart("dateline");
        text("place", dateline.place());
        text("source", dateline.source());
        text("date", dateline.date());
        text("text", dateline.text());
        json.writeEndObject();
    }

    private void lead(@Nullable Lead lead) {
        if (lead == null) {
            return;
        }
        json.writeObjectPropertyStart("lead");
        text("slug", lead.slug());
        text("day", lead.day() == null ? null : lead.day().toString());
        number("number", lead.number());
        number("take", lead.take());
        if (lead.kill()) {
            json.writeBooleanProperty("kill", true);
        }
        json.writeEndObject();
    }

    private void subjects(String name, List<Subject> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        json.writeArrayPropertyStart(name);
        for (Subject subject : subjects) {
            json.writeStartObject();
            text("code", subject.code());
            text("name", subject.name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /// Writes the time, or the words that could not be read as a time.
    private void embargo(@Nullable Embargo embargo) {
        switch (embargo) {
            case null -> {}
            case Embargo.Until(Instant time) -> time("embargo", time);
            case Embargo.Unclear(String words) -> text("embargo", words);
        }
    }

    private void refusal(Refusal refusal) {
        json.writeStartObject();
        text("where", refusal.where());
        text("reason", refusal.reason());
        json.writeEndObject();
    }

    private void status(@Nullable Status status) {
        text("status", status == null ? null : status.name().toLowerCase(Locale.ROOT));
    }

    private void time(String name, @Nullable Instant time) {
        text(name, time == null ? null : time.toString());
    }

    private void number(String name, @Nullable Integer number) {
        if (number != null) {
            json.writeNumberProperty(name, number);
        }
    }

    private void texts(String name, List<String> texts) {
        if (!texts.isEmpty()) {
            json.writeArrayPropertyStart(name);
            texts.forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private void text(String name, @Nullable String text) {
        if (text != null) {
            json.writeStringProperty(name, text);
        }
    }
}
