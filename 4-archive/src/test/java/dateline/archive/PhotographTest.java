package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Rendition;
import dateline.story.Status;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Photographs that arrive without a story, and the stories that name them.
class PhotographTest {
    @TempDir
    Path folder;

    private Desk desk;

    @BeforeEach
    void open() {
        desk = new Desk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aStoryFindsItsPhotographByIdInAnyOrder() {
        photograph("in/aa.jpg", "aa", "urn:aa", List.of(), null, null);
        claim("a", "urn:aa");
        claim("b", "urn:bb");
        assertThat(sha256()).containsExactly(null, "aa");
        photograph("in/bb.jpg", "bb", "urn:bb", List.of(), null, null);
        assertThat(sha256()).containsExactly("bb", "aa");
        assertThat(desk.seen.newest(1).getFirst().pictures().getFirst().picture())
                .extracting(Picture::caption, Picture::credit)
                .containsExactly("A quay", "Tidewater");
        assertThat(desk.seen.shows("bb")).isTrue();
    }

    @Test
    void aStoryFindsItsPhotographByAnotherIdUnlessTwoShareIt() {
        claim("a", "JOB7");
        photograph("aa.jpg", "aa", "urn:aa", List.of("JOB7"), null, null);
        assertThat(sha256()).containsExactly("aa");
        photograph("bb.jpg", "bb", "urn:bb", List.of("JOB7"), null, null);
        assertThat(sha256()).hasSize(1).containsOnlyNulls();
    }

    @Test
    void aStoryMaySpellAUuidWithOrWithoutHyphens() {
        claim("a", "6dd9000071f24ce59865879cf315d7aa");
        photograph("aa.jpg", "aa", "6dd90000-71f2-4ce5-9865-879cf315d7aa", List.of(), null, null);
        assertThat(sha256()).containsExactly("aa");
        photograph("bb.jpg", "bb", "0123456789abcdef0123456789abcdef", List.of(), null, null);
        claim("b", "01234567-89ab-cdef-0123-456789abcdef");
        assertThat(sha256()).containsExactly("bb", "aa");
    }

    @Test
    void aCorrectedPhotographReplacesTheOldOne() {
        claim("a", "urn:aa");
        photograph("aa.jpg", "aa", "urn:aa", List.of(), null, null);
        photograph("aa-corrected.jpg", "a2", "urn:aa", List.of(), null, null);
        assertThat(sha256()).containsExactly("a2");
    }

    /// Some agencies number versions by the time, in more digits than a `long` holds.
    @Test
    void theNewestVersionOfAPhotographIsShownInAnyOrder() {
        claim("a", "urn:aa");
        version("a2.jpg", "a2", "20261129181600123456");
        version("a1.jpg", "a1", "20261129181600123455");
        assertThat(sha256()).containsExactly("a2");
    }

    @Test
    void aPhotographsOwnEmbargoHoldsItUnderAnyOfItsNames() {
        Embargo embargo = new Embargo.Until(desk.now.plus(Duration.ofHours(3)));
        photograph("aa.jpg", "aa", "urn:aa", List.of(), null, embargo);
        photograph("nameless.jpg", "bb", null, List.of(), null, embargo);
        claim("a", "urn:aa");
        desk.file("b", 1, draft -> draft.pictures.add(Desk.picture(null, "nameless.jpg")));
        desk.file("c", 1, draft -> draft.pictures.add(Desk.picture(null, "aa.jpg")));
        assertThat(sha256()).isEmpty();
        assertThat(desk.seen.shows("bb")).isFalse();
        desk.now = desk.now.plus(Duration.ofHours(3));
        desk.archive.liftDue().join();
        assertThat(sha256()).containsExactly("aa", "bb", "aa");
    }

    @Test
    void anUnclearEmbargoHoldsAPhotograph() {
        photograph("aa.jpg", "aa", "urn:aa", List.of(), null, new Embargo.Unclear("until the speech"));
        claim("a", "urn:aa");
        desk.now = desk.now.plus(Duration.ofDays(300));
        assertThat(sha256()).isEmpty();
        assertThat(desk.headlines()).containsExactly("a v1");
    }

    @Test
    void aKillByAnyIdRemovesAPhotographInAnyOrder() {
        claim("a", "JOB7");
        desk.file("b", 1, draft -> draft.pictures.add(Desk.picture(null, "aa.jpg")));
        kill("urn:late");
        photograph("aa.jpg", "aa", "urn:aa", List.of("JOB7"), null, null);
        photograph("late.jpg", "ll", "urn:late", List.of(), null, null);
        claim("c", "urn:late");
        assertThat(sha256()).containsExactly("aa", "aa");
        int before = desk.changes.size();
        kill("urn:aa");
        assertThat(sha256()).isEmpty();
        assertThat(desk.changes.size() - before).isEqualTo(2);
        assertThat(desk.seen.shows("aa")).isFalse();
    }

    @Test
    void aKillByAnotherIdKillsThePhotographToo() {
        photograph("aa.jpg", "aa", "urn:aa", List.of("JOB7"), null, null);
        claim("a", "urn:aa");
        assertThat(sha256()).containsExactly("aa");
        kill("JOB7");
        assertThat(sha256()).isEmpty();
        claim("b", "urn:aa");
        assertThat(sha256()).isEmpty();
    }

    @Test
    void aPhotographWithOnlyAJobCodeReplacesNoOther() {
        claim("a", "JOB7");
        photograph("aa.jpg", "aa", null, List.of("JOB7"), null, null);
        assertThat(sha256()).containsExactly("aa");
        desk.file("b", 1, draft -> draft.pictures.add(Desk.picture(null, "aa.jpg")));
        photograph("bb.jpg", "bb", null, List.of("JOB7"), null, null);
        desk.file("c", 1, draft -> draft.pictures.add(Desk.picture(null, "bb.jpg")));
        assertThat(sha256()).containsExactly("bb", "aa", null);
    }

    @Test
    void aKillBySharedJobCodeKillsNeitherButAppliesToTheOnlyEarlierOne() {
        photograph("aa.jpg", "aa", null, List.of("JOB7"), null, null);
        kill("JOB7");
        photograph("bb.jpg", "bb", null, List.of("JOB7"), null, null);
        photograph("cc.jpg", "cc", null, List.of("JOB8"), null, null);
        photograph("dd.jpg", "dd", null, List.of("JOB8"), null, null);
        kill("JOB8");
        for (String file : List.of("aa.jpg", "bb.jpg", "cc.jpg", "dd.jpg")) {
            desk.file(file, 1, draft -> draft.pictures.add(Desk.picture(null, file)));
        }
        assertThat(sha256()).containsExactly("dd", "cc", "bb");
    }

    @Test
    void theFileNameOfACameraIdentifiesNothing() {
        claim("a", "DSC_0001");
        photograph("aa.jpg", "aa", "DSC_0001", List.of(), null, null);
        photograph("bb.jpg", "bb", "DSC_0001", List.of("DSC_0001"), null, null);
        assertThat(sha256()).containsOnlyNulls();
    }

    @Test
    void picturesOfOneFileThatShareAnIdAreTwo() {
        PictureItem one = item("aa.jpg", "urn:p", List.of(), null, null);
        PictureItem other = item("bb.jpg", "urn:p", List.of(), null, null);
        desk.sendPicture("aa.jpg", "aa");
        desk.sendPicture("bb.jpg", "bb");
        desk.send(Desk.AGENCY, "list.json", Desk.reading(List.of(), List.of(one, other)), null);
        claim("a", "urn:p");
        assertThat(sha256()).containsOnlyNulls();
    }

    @Test
    void theSamePictureItemPolledAgainIsKeptOnce() {
        PictureItem item = item("aa.jpg", "urn:p", List.of("JOB7"), null, null);
        for (int visit = 0; visit < 4; visit++) {
            desk.send(Desk.AGENCY, "https://tidewater.example/api", Desk.reading(List.of(), List.of(item)), null);
        }
        assertThat(StoredRows.count(folder, "picture_item")).isEqualTo(1);
    }

    @Test
    void aWithheldPhotographLeavesItsStory() {
        photograph("aa.jpg", "aa", "urn:aa", List.of(), null, null);
        claim("a", "urn:aa");
        photograph("aa.jpg", "a2", "urn:aa", List.of(), Status.WITHHELD, null);
        assertThat(sha256()).isEmpty();
    }

    @Test
    void aPhotographOfAnotherSupplierWithTheSameIdIsNotUsed() {
        claim("a", "urn:aa");
        PictureItem item = item("aa.jpg", "urn:aa", List.of(), null, null);
        desk.send("other", "aa.jpg", Desk.reading(List.of(), List.of(item)), "aa");
        assertThat(sha256()).containsOnlyNulls();
    }

    private void claim(String story, String picture) {
        desk.file(story, 1, draft -> draft.pictures.add(new Picture(picture, null, null, null, null, null, List.of())));
    }

    private void kill(String picture) {
        PictureItem kill = new PictureItem(
                new Picture(picture, null, null, null, null, null, List.of()), "9", null, Status.CANCELED, null);
        desk.send(Desk.AGENCY, "kill-" + picture + ".xml", Desk.reading(List.of(), List.of(kill)), null);
    }

    private void photograph(
            String name,
            String sha256,
            @Nullable String guid,
            List<String> otherIds,
            @Nullable Status status,
            @Nullable Embargo embargo) {
        PictureItem item = item(name.substring(name.lastIndexOf('/') + 1), guid, otherIds, status, embargo);
        desk.send(Desk.AGENCY, name, Desk.reading(List.of(), List.of(item)), sha256);
    }

    private void version(String name, String sha256, String version) {
        PictureItem item = new PictureItem(
                new Picture(
                        "urn:aa",
                        null,
                        name,
                        null,
                        null,
                        null,
                        List.of(new Rendition(null, name, null, null, "image/jpeg"))),
                List.of(),
                version,
                desk.now,
                null,
                null);
        desk.send(Desk.AGENCY, name, Desk.reading(List.of(), List.of(item)), sha256);
    }

    private static PictureItem item(
            String href,
            @Nullable String guid,
            List<String> otherIds,
            @Nullable Status status,
            @Nullable Embargo embargo) {
        Rendition file = new Rendition(null, href, null, null, "image/jpeg");
        return new PictureItem(
                new Picture(guid, null, "A quay", "Tidewater", null, null, List.of(file)),
                otherIds,
                null,
                null,
                status,
                embargo);
    }

    /// Lists the SHA-256 of every picture that readers see, the newest story's first; null if the
    /// file is missing.
    private List<@Nullable String> sha256() {
        return desk.seen.newest(10).stream()
                .flatMap(article -> article.pictures().stream())
                .<@Nullable String>map(ArticlePicture::sha256)
                .toList();
    }
}
