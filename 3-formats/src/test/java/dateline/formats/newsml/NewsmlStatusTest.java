package dateline.formats.newsml;

import static dateline.formats.newsml.NewsmlItems.item;
import static dateline.formats.newsml.NewsmlItems.itemOf;
import static dateline.formats.newsml.NewsmlItems.plain;
import static dateline.formats.newsml.NewsmlItems.read;
import static dateline.formats.newsml.NewsmlItems.story;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Status;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewsmlStatusTest {
    @ParameterizedTest
    @CsvSource({
        "Usable, , USABLE",
        "USABLE, , USABLE",
        "Withheld, , WITHHELD",
        "Canceled, , CANCELED",
        "cancelled, , CANCELED",
        "Usable, Delete, CANCELED",
        "Usable, Kill, CANCELED",
        "Usable, Annulation, CANCELED",
        "Usable, Withhold, WITHHELD",
        "Usable, Update, USABLE",
        "Usable, Rectify, USABLE",
        "Embargoed, Delete, CANCELED"
    })
    void statusAndInstructionDecide(String rawStatus, String instruction, Status status) {
        String instructed = instruction == null ? "" : "<Instruction FormalName='" + instruction + "'/>";
        assertThat(story(item("<Status FormalName='" + rawStatus + "'/>" + instructed, plain("Copy.")))
                        .rights()
                        .status())
                .isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Usable, USABLE", "Canceled, CANCELED", "Withheld, WITHHELD"})
    void aStatusMayBeWrittenAsText(String rawStatus, Status status) {
        for (String written : List.of("<Status>", "<Status FormalName=''>")) {
            String item = item(written + rawStatus + "</Status>", plain("Copy."));
            assertThat(story(item).rights().status()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"management-status='canceled'/>", "><ed-msg msg-type='kill' info='x'/></docdata>"})
    void aKillInTheNitfInsideCountsAlthoughTheItemIsCalledUsable(String kill) {
        for (String copy : List.of("<p>Copy.</p>", "")) {
            Reading reading = read(item(
                    "<Status FormalName='Usable'/>",
                    "<NewsComponent><ContentItem><DataContent><nitf><head><docdata " + kill
                            + "</head><body><body.content>" + copy
                            + "</body.content></body></nitf></DataContent></ContentItem></NewsComponent>"));
            assertThat(reading.stories())
                    .extracting(story -> story.rights().status())
                    .containsExactly(Status.CANCELED);
            assertThat(reading.pictures()).extracting(PictureItem::status).containsExactly(Status.CANCELED);
        }
    }

    @Test
    void anInstructionAboutEarlierRevisionsStopsOnlyThose() {
        String instruction =
                "<Status FormalName='Usable'/><Instruction FormalName='Delete'><RevisionStatus Revision='2'>"
                        + "<Status FormalName='Canceled'/></RevisionStatus></Instruction>";
        assertThat(story(item(instruction, plain("Copy."))).rights().status()).isEqualTo(Status.USABLE);
        assertThat(story(item(instruction, "")).rights().status()).isEqualTo(Status.CANCELED);
    }

    @Test
    void aTestIsWithheld() {
        String item = item("<Status FormalName='Usable'/>", plain("Copy.")).replace("'News'", "'Test'");
        assertThat(story(item).rights().status()).isEqualTo(Status.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<Status/>", "<Status FormalName=''/>", "<Status FormalName='Fine'/>"})
    void withoutAStatusThatIsKnownNobodyMayGuess(String management) {
        Reading reading = read(item(management, plain("Copy.")));
        assertThat(reading.stories())
                .allMatch(story ->
                        story.rights().embargo() != null && story.identity().managementAlone());
        assertThat(reading.refused().getFirst().where())
                .startsWith("urn:newsml:skerry.example:20260301:ferry at line ");
        assertThat(reading.refused().getFirst().reason()).contains("Status");
    }

    @ParameterizedTest
    @CsvSource({"Canceled, CANCELED", "Withheld, WITHHELD"})
    void aStopReachesTheArchiveWithoutContentForStoryAndPicture(String rawStatus, Status status) {
        Reading reading =
                read(item("<Status FormalName='" + rawStatus + "'/>", "<Update><Delete DuidRef='a'/></Update>"));
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories().getFirst().rights().status()).isEqualTo(status);
        assertThat(reading.pictures().getFirst().status()).isEqualTo(status);
        assertThat(reading.pictures().getFirst().picture().guid())
                .isEqualTo(reading.stories().getFirst().identity().guid());
    }

    @Test
    void aStopOrderWithoutATargetIsRefused() {
        String item = item("<Status FormalName='Canceled'/>", "");
        Reading reading = read(item.replaceFirst("<NewsItemId>[^<]*<", "<NewsItemId><")
                .replaceFirst("<PublicIdentifier>[^<]*</PublicIdentifier>", ""));
        assertThat(reading.stories()).isEmpty();
        assertThat(reading.refused().getFirst().reason()).contains("names none");
    }

    @Test
    void anInnerItemIsHeldLikeItsContainer() {
        String inner = itemOf("b", "<Status FormalName='Usable'/>", plain("Inner."));
        Reading embargoed =
                read(item("<Status FormalName='Embargoed'/>", "<NewsComponent>" + inner + "</NewsComponent>"));
        assertThat(embargoed.stories()).hasSize(1);
        assertThat(embargoed.stories().getFirst().rights().embargo()).isEqualTo(new Embargo.Unclear("Embargoed"));
        Reading canceled =
                read(item("<Status FormalName='Canceled'/>", "<NewsComponent>" + inner + "</NewsComponent>"));
        assertThat(canceled.stories())
                .extracting(story -> story.rights().status())
                .containsOnly(Status.CANCELED);
    }
}
