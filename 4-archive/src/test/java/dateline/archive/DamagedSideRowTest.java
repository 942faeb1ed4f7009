package dateline.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.PictureItem;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Damaged rows beside the stories and versions: cards, changes, pictures, merged ids.
class DamagedSideRowTest extends DamageFixture {
    private static final String SHA_256 = "ab".repeat(32);

    @Test
    void aDamagedCardIsMadeAnew() throws Exception {
        threeStories();
        spoil("card set content = x'00' where version = 2");
        assertThat(desk.seen.cards(null, 3)).hasSize(3);
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(new ArchiveCheck(folder.resolve("archive.db"), finding -> {}, rows -> {})
                        .run()
                        .sound())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"since = 'x'", "readable = 'y'"})
    void aDamagedRecordOfShownVersionsRemovesNoHistory(String damage) throws Exception {
        desk.file("b", 1);
        desk.file("b", 2);
        desk.file("b", 3);
        String b = desk.only().id();
        assertThat(desk.seen.history(b)).hasSize(3);
        spoil("shown set " + damage + " where version = 1");
        assertThat(desk.seen.history(b)).hasSizeBetween(0, 2);
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.seen.history(b)).hasSize(2);
        assertThat(desk.headlines()).containsExactly("b v3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"at = 'yesterday'", "at = 9223372036854775807"})
    void aDamagedChangeStopsNoOtherAndIsMadeAnew(String damage) throws Exception {
        Article b = threeStories();
        spoil("change set " + damage + " where number = " + b.change());
        whileNothingIsMended(() -> assertThat(desk.seen.notices(0, 100)).hasSize(2));
        await(() -> desk.seen.notices(0, 100).size() == 3);
        await(() -> desk.archive.damagedRows() == 0);
    }

    @Test
    void aMergedIdThatPointsToItselfEndsTheSearch() throws Exception {
        Article b = threeStories();
        execute("insert into alias (id, story) values ('loop', 'loop')");
        assertThat(desk.seen.lookup("loop")).isInstanceOf(Lookup.Unknown.class);
        assertThat(desk.seen.lookup(b.id())).isInstanceOf(Lookup.Shown.class);
    }

    @Test
    void aPictureWithADamagedItemIsNotShownUntilItIsRepaired() throws Exception {
        desk.sendPicture("a.jpg", SHA_256);
        PictureItem item = new PictureItem(Desk.picture("p", "a.jpg"), "1", desk.now, null, null);
        desk.send(Desk.AGENCY, "p.json", Desk.reading(List.of(), List.of(item)), null);
        desk.file("a", 1, draft -> draft.pictures.add(Desk.picture("p", "a.jpg")));
        assertThat(desk.only().pictures()).hasSize(1);
        spoil("picture_item set content = x'00' where guid = 'p'");
        whileNothingIsMended(() -> assertThat(desk.only().pictures()).isEmpty());
        await(() -> desk.archive.damagedRows() == 0);
        assertThat(desk.only().pictures()).extracting(ArticlePicture::picture).hasSize(1);
    }
}
