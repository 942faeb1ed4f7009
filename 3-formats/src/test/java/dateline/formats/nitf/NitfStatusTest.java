package dateline.formats.nitf;

import static dateline.formats.nitf.NitfDocuments.docdata;
import static dateline.formats.nitf.NitfDocuments.document;
import static dateline.formats.nitf.NitfDocuments.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dateline.story.Embargo;
import dateline.story.Reading;
import dateline.story.Status;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NitfStatusTest {
    @ParameterizedTest
    @CsvSource({
        "usable, USABLE",
        "Usable, USABLE",
        "withheld, WITHHELD",
        "canceled, CANCELED",
        "cancelled, CANCELED",
        "killed, CANCELED",
        "withdrawn, CANCELED"
    })
    void theManagementStatusDecides(String rawStatus, Status status) {
        assertThat(docdata("management-status='" + rawStatus + "'", "").rights().status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Kill, CANCELED", "withdraw, CANCELED", "Withhold, WITHHELD", "advisory, USABLE"})
    void aMessageToEditorsMayStopWhatIsCalledUsable(String type, Status status) {
        assertThat(docdata("management-status='usable'", "<ed-msg msg-type='" + type + "' info='x'/>")
                        .rights()
                        .status())
                .isEqualTo(status);
    }

    @Test
    void aStatusOutsideTheStandardIsRefusedAndHoldsTheEarlierVersion() {
        Reading reading = read(document("management-status='ready?'", "<doc-id id-string='a'/>"));
        assertThat(reading.stories())
                .extracting(story -> story.rights().embargo())
                .containsExactly(new Embargo.Unclear("status ready?"));
        assertThat(reading.refused().getFirst().where()).isEqualTo("a");
        assertThat(reading.refused().getFirst().reason()).startsWith("The management-status \"ready?\" is not one of");
    }

    @Test
    void aDocumentMayStopAnother() {
        Reading kill =
                read(document("management-status='canceled' management-doc-idref='a'", "<doc-id id-string='b'/>"));
        assertThat(kill.stories()).extracting(story -> story.identity().guid()).containsExactly("a", "b");
        assertThat(kill.stories()).extracting(story -> story.rights().status()).containsOnly(Status.CANCELED);
        Reading unnamed = read(document("management-status='canceled' management-doc-idref='a'", ""));
        assertThat(unnamed.stories())
                .extracting(story -> story.identity().guid())
                .containsExactly("a");
        assertThat(unnamed.refused()).isEmpty();
        Reading substitute = read(document(
                "management-status='usable' management-doc-idref='a' management-idref-status='canceled'",
                "<doc-id id-string='b'/>"));
        assertThat(substitute.stories())
                .extracting(
                        story -> story.identity().guid(),
                        story -> story.rights().status())
                .containsExactly(tuple("a", Status.CANCELED), tuple("b", Status.USABLE));
        assertThat(substitute.stories().getLast().identity().evolvedFrom()).isEmpty();
    }

    @Test
    void aKillWithoutAnIdIsRefused() {
        Reading reading = read(document("management-status='canceled'", ""));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("names none");
    }
}
