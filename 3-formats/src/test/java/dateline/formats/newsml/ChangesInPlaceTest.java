package dateline.formats.newsml;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.story.Embargo;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Story;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Revisions that only say what to change in the revision before.
class ChangesInPlaceTest {
    private static final String CONTENT = """
            <NewsComponent Duid='all'>
              <NewsLines Duid='lines'><HeadLine Duid='head'>Ferry stops</HeadLine></NewsLines>
              <ContentItem Duid='copy'><DataContent Duid='data'>
                <p Duid='p1'>The ferry stopped.</p><p Duid='p2'>Nobody was hurt.</p>
              </DataContent></ContentItem>
            </NewsComponent>""";
    private static final String FIRST = item(1, 0, "Usable", CONTENT);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "<Replace DuidRef='head'><HeadLine>Ferry runs</HeadLine></Replace>|Ferry runs|The ferry stopped. Nobody was hurt.",
                "<InsertBefore DuidRef='p1'><p>Lead.</p></InsertBefore>|Ferry stops|Lead. The ferry stopped. Nobody was hurt.",
                "<InsertAfter DuidRef='#p1'><p>Then it ran.</p></InsertAfter>|Ferry stops|The ferry stopped. Then it ran. Nobody was hurt.",
                "<Delete DuidRef='p2'/>|Ferry stops|The ferry stopped.",
                "<Delete DuidRef='p2'/><InsertAfter DuidRef='p1'><p Duid='n'>New.</p></InsertAfter><Replace DuidRef='n'><p>Newer.</p></Replace>|Ferry stops|The ferry stopped. Newer."
            })
    void aChangeIsAppliedToTheRevisionBefore(String changes, String headline, String text) {
        Story story = read(item(2, 1, "Usable", "<Update>" + changes + "</Update>"), FIRST)
                .stories()
                .getFirst();
        assertThat(story.copy().headline()).isEqualTo(headline);
        assertThat(story.copy().body().text().replace('\n', ' ')).isEqualTo(text);
        assertThat(story.identity().version()).isEqualTo("2");
        assertThat(story.identity().managementAlone()).isFalse();
    }

    @Test
    void changesFollowChanges() {
        String second = item(2, 1, "Usable", "<Update><Delete DuidRef='p2'/></Update>");
        String third = item(3, 2, "Usable", "<Update><Replace DuidRef='p1'><p>The ferry ran.</p></Replace></Update>");
        assertThat(text(read(third, second, FIRST))).isEqualTo("The ferry ran.");
    }

    @Test
    void theRevisionBeforeMayBeInTheSameFile() {
        String second = item(2, 1, "Usable", "<Update><Delete DuidRef='p2'/></Update>");
        Reading reading = read(FIRST + second);
        assertThat(reading.refused()).isEmpty();
        assertThat(reading.stories()).hasSize(2);
        assertThat(reading.stories().getLast().copy().body().text()).isEqualTo("The ferry stopped.");
    }

    @Test
    void theStateIsThatOfTheNewRevision() {
        Reading reading = read(item(2, 1, "Embargoed", "<Update><Delete DuidRef='p2'/></Update>"), FIRST);
        assertThat(reading.stories().getFirst().rights().embargo()).isEqualTo(new Embargo.Unclear("Embargoed"));
        assertThat(text(reading)).isEqualTo("The ferry stopped.");
    }

    @Test
    void ofSeveralRevisionsTheNamedOneIsChanged() {
        String second = item(2, 1, "Usable", CONTENT.replace("Nobody was hurt.", "Two were hurt."));
        String third = item(3, 1, "Usable", "<Update><Delete DuidRef='p1'/></Update>");
        assertThat(text(read(third, second, FIRST))).isEqualTo("Nobody was hurt.");
        assertThat(text(read(third.replace("PreviousRevision='1'", ""), second, FIRST)))
                .isEqualTo("Two were hurt.");
    }

    @Test
    void whatNeverCameIsSaid() {
        assertThat(reason(read(item(2, 1, "Usable", "<Update><Delete DuidRef='p2'/></Update>"))))
                .startsWith(
                        "This revision only says what to change in the one before it, revision 1, which did not come");
    }

    @Test
    void anElementThatIsNotThereIsSaidAndNothingIsChanged() {
        Reading reading = read(item(2, 1, "Usable", "<Update><Delete DuidRef='p9'/></Update>"), FIRST);
        assertThat(reading.stories()).isEmpty();
        assertThat(reason(reading)).startsWith("This revision changes the element \"p9\" of the one before it");
    }

    @Test
    void identificationAndManagementCannotBeChanged() {
        String first = FIRST.replace("<Status ", "<Status Duid='state' ");
        Reading reading = read(
                item(
                        2,
                        1,
                        "Usable",
                        "<Update><Replace DuidRef='state'><Status FormalName='Canceled'/></Replace></Update>"),
                first);
        assertThat(reading.stories()).isEmpty();
        assertThat(reason(reading)).contains("\"state\"");
    }

    @Test
    void changesThatCannotBeAppliedStillHoldTheStory() {
        Reading reading = read(item(2, 1, "Embargoed", "<Update><Delete DuidRef='p2'/></Update>"));
        assertThat(reading.refused()).hasSize(1);
        assertThat(reading.stories()).singleElement().satisfies(story -> {
            assertThat(story.identity().managementAlone()).isTrue();
            assertThat(story.rights().embargo()).isNotNull();
        });
    }

    @Test
    void aRevisionThatNamesItselfIsRefused() {
        Reading reading = read(item(2, 2, "Usable", "<Update><Delete DuidRef='p2'/></Update>"), FIRST);
        assertThat(reading.refused()).hasSize(1);
    }

    @Test
    void manyChangesAreRefused() {
        String changes = "<Replace DuidRef='p1'><p Duid='p1'>It stopped.</p></Replace>".repeat(201);
        assertThat(reason(read(item(2, 1, "Usable", "<Update>" + changes + "</Update>"), FIRST)))
                .startsWith("This revision has more than 200 changes");
    }

    private static String text(Reading reading) {
        return reading.stories().getFirst().copy().body().text();
    }

    private static String reason(Reading reading) {
        return reading.refused().stream().map(Refusal::reason).findFirst().orElse("");
    }

    /// @param earlier files of the supplier that came before, the newest first
    private static Reading read(String items, String... earlier) {
        return new NewsmlReader().read(file(items, List.of(earlier)));
    }

    private static WireFile file(String items, List<String> earlier) {
        byte[] xml = ("<NewsML>" + items + "</NewsML>").getBytes(StandardCharsets.UTF_8);
        return new WireFile("a.xml", xml, null, null, WireFile.Parts.NONE, words -> {
            assertThat(words).isEqualTo("urn:newsml:skerry.example:20260301:ferry");
            return earlier.stream()
                    .map(each -> file(each, earlier.subList(earlier.indexOf(each) + 1, earlier.size())))
                    .toList();
        });
    }

    private static String item(int revision, int before, String status, String content) {
        return "<NewsItem><Identification><NewsIdentifier><ProviderId>skerry.example</ProviderId><DateId>20260301</DateId>"
                + "<NewsItemId>ferry</NewsItemId><RevisionId PreviousRevision='" + before + "' Update='U'>" + revision
                + "</RevisionId><PublicIdentifier>urn:newsml:skerry.example:20260301:ferry:" + revision
                + "U</PublicIdentifier></NewsIdentifier></Identification><NewsManagement>"
                + "<NewsItemType FormalName='News'/><FirstCreated>20260301T090000Z</FirstCreated>"
                + "<ThisRevisionCreated>20260301T093000Z</ThisRevisionCreated><Status FormalName='" + status
                + "'/></NewsManagement>" + content + "</NewsItem>";
    }
}
