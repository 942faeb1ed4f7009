package dateline.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.formats.readers.Readers;
import dateline.journal.Journal;
import dateline.story.Reading;
import dateline.wire.Dispatch;
import dateline.wire.Via;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An answer of the AP Media API and the texts that it names are kept apart and read together.
class PartsOfAnAnswerTest {
    private static final Instant ARRIVED = Instant.parse("2026-03-01T08:00:00Z");
    private static final String PAGE = "https://wire.example/content/feed?page=1";
    private static final String TEXT = "https://wire.example/content/7/text?format=NITF";

    @TempDir
    Path folder;

    private Journal journal;
    private DispatchReader reader;

    @BeforeEach
    void open() {
        journal = Journal.open(folder.resolve("journal.db"));
        reader = new DispatchReader(new Readers(ZoneOffset.UTC), journal::findPart);
    }

    @AfterEach
    void close() {
        journal.close();
    }

    @Test
    void aStoryHasTheTextThatItsItemNamesByAWholeOrARelativeAddress() {
        keep("agency", TEXT, Via.PART, nitf("The ferry stays in port."));
        keep("agency", PAGE, Via.POLL, answer(TEXT));
        keep("agency", PAGE, Via.POLL, answer("7/text?format=NITF"));
        assertThat(texts()).containsExactly("", "The ferry stays in port.", "The ferry stays in port.");
    }

    /// A replay reads each answer with the text that was kept before it.
    @Test
    void aLaterTextOfTheSameAddressBelongsToTheLaterAnswer() {
        keep("agency", TEXT, Via.PART, nitf("Ten were hurt."));
        keep("agency", PAGE, Via.POLL, answer(TEXT));
        keep("agency", TEXT, Via.PART, nitf("Twelve were hurt."));
        keep("agency", PAGE, Via.POLL, answer(TEXT) + " ");
        assertThat(texts()).containsExactly("", "Ten were hurt.", "", "Twelve were hurt.");
    }

    @Test
    void theCharacterSetOfTheTextsOwnHeaderCounts() {
        byte[] bytes =
                nitf("Fähre bleibt im Hafen.").replace("UTF-8", "ISO-8859-1").getBytes(ISO_8859_1);
        journal.keep(new Dispatch("agency", TEXT, Via.PART, ARRIVED, bytes, "iso-8859-1"))
                .join();
        keep("agency", PAGE, Via.POLL, answer(TEXT));
        assertThat(texts()).containsExactly("", "Fähre bleibt im Hafen.");
    }

    @Test
    void onlyAPartOfTheSameSupplierIsATextAndWithoutItTheItemIsRefused() {
        keep("other", TEXT, Via.PART, nitf("Of another supplier."));
        keep("agency", TEXT, Via.PUSH, nitf("Pushed."));
        keep("agency", PAGE, Via.POLL, answer(TEXT));
        Reading reading = reader.read(journal.after(2, 1).getFirst());
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused())
                .singleElement()
                .satisfies(refusal -> assertThat(refusal.reason()).startsWith("The item came without its text"));
    }

    @Test
    void aSeparateTextGivesNoStoryAndNoFault() {
        keep("agency", TEXT, Via.PART, nitf("The ferry stays in port."));
        Reading reading = reader.read(journal.after(0, 1).getFirst());
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused()).isEmpty();
    }

    private List<String> texts() {
        return journal.after(0, 10).stream()
                .map(reader::read)
                .map(reading -> reading.stories().isEmpty()
                        ? ""
                        : reading.stories().getFirst().copy().body().text())
                .toList();
    }

    private void keep(String supplier, String name, Via via, String text) {
        journal.keep(new Dispatch(supplier, name, via, ARRIVED, text.getBytes(UTF_8)))
                .join();
    }

    private static String nitf(String text) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><nitf><body><body.content><p>" + text
                + "</p></body.content></body></nitf>";
    }

    private static String answer(String link) {
        return """
            {"api_version": "2.0", "data": {"items": [{"item": {"type": "text", "version": 1,
             "altids": {"itemid": "7"}, "headline": "Ferry stays in port",
             "renditions": {"nitf": {"href": "%s", "type": "text"}}}}]}}""".formatted(link);
    }
}
