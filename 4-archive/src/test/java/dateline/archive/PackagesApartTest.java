package dateline.archive;

import static dateline.archive.Desk.AGENCY;
import static org.assertj.core.api.Assertions.assertThat;

import dateline.story.Embargo;
import dateline.story.NewsPackage;
import dateline.story.PackagePart;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import dateline.story.Story;
import dateline.story.StoryDraft;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Packages whose texts and pictures come in other dispatches.
class PackagesApartTest {
    private static final Instant MADE = Instant.parse("2026-03-01T07:00:00Z");
    private static final PackagePart TEXT = item("text-quay", null);
    private static final PackagePart CRANES = item("photo-cranes", PackagePart.Kind.PICTURE);
    private static final PackagePart DUSK = item("photo-dusk", null);
    private static final NewsPackage PACKAGE = pack(1, null, null, TEXT, CRANES, DUSK);

    @TempDir
    Path folder;

    @Test
    void inEveryOrderTheStoryShowsThePicturesOfThePackage() {
        List<Reading> pieces = List.of(of(story("text-quay")), of(PACKAGE), of(photo("cranes")), of(photo("dusk")));
        int number = 0;
        for (List<Reading> order : orders(pieces)) {
            try (Desk desk = new Desk(folder.resolve(String.valueOf(number++)))) {
                send(desk, order);
                assertThat(shown(desk)).containsExactly("photo-cranes", "photo-dusk");
                assertThat(desk.only().pictures())
                        .extracting(picture -> picture.picture().caption())
                        .containsExactly("The cranes.", "The dusk.");
            }
        }
        assertThat(number).isEqualTo(24);
    }

    @Test
    void aPictureThatIsKilledLeavesTheStoryAndStaysAwayWheneverTheKillComes() {
        PictureItem kill = item("cranes", Status.CANCELED, null);
        List<Reading> pieces = List.of(of(story("text-quay")), of(PACKAGE), of(photo("cranes")), of(kill));
        int number = 0;
        for (List<Reading> order : orders(pieces)) {
            try (Desk desk = new Desk(folder.resolve(String.valueOf(number++)))) {
                send(desk, order);
                send(desk, List.of(of(photo("dusk"))));
                assertThat(shown(desk)).containsExactly("photo-dusk");
            }
        }
    }

    @Test
    void aKillOfAPictureIsCarriedOutAheadOfItsTurn() {
        try (Desk desk = new Desk(folder)) {
            send(desk, List.of(of(story("text-quay")), of(PACKAGE), of(photo("cranes"))));
            desk.archive
                    .killAhead(new Filing(
                            99, AGENCY, "kill.xml", desk.now, false, of(item("cranes", Status.CANCELED, null)), null))
                    .join();
            assertThat(shown(desk)).isEmpty();
        }
    }

    @Test
    void aPictureUnderAnEmbargoIsShownFromItsEnd() {
        try (Desk desk = new Desk(folder)) {
            Instant end = desk.now.plusSeconds(3_600);
            send(desk, List.of(of(PACKAGE), of(item("cranes", null, new Embargo.Until(end))), of(story("text-quay"))));
            assertThat(shown(desk)).isEmpty();
            desk.now = end;
            desk.archive.liftDue().join();
            assertThat(shown(desk)).containsExactly("photo-cranes");
        }
    }

    @Test
    void anEmbargoOfThePackageHoldsWhatItJoinsAndNotTheStory() {
        try (Desk desk = new Desk(folder)) {
            Instant end = desk.now.plusSeconds(3_600);
            NewsPackage held = pack(1, null, new Embargo.Until(end), TEXT, CRANES);
            send(desk, List.of(of(story("text-quay")), of(held), of(photo("cranes"))));
            assertThat(shown(desk)).isEmpty();
            desk.now = end;
            desk.archive.liftDue().join();
            assertThat(shown(desk)).containsExactly("photo-cranes");
        }
    }

    @Test
    void anEmbargoOfThePackageWithoutAClearEndJoinsNothing() {
        try (Desk desk = new Desk(folder)) {
            NewsPackage held = pack(1, null, new Embargo.Unclear("soon"), TEXT, CRANES);
            send(desk, List.of(of(story("text-quay")), of(held), of(photo("cranes"))));
            assertThat(shown(desk)).isEmpty();
        }
    }

    @Test
    void theNewestVersionOfThePackageCounts() {
        NewsPackage other = pack(2, null, null, TEXT, DUSK);
        for (List<Reading> order : orders(List.of(of(PACKAGE), of(other), of(photo("cranes")), of(photo("dusk"))))) {
            try (Desk desk = new Desk(folder.resolve(String.valueOf(order.hashCode())))) {
                send(desk, List.of(of(story("text-quay"))));
                send(desk, order);
                assertThat(shown(desk)).containsExactly("photo-dusk");
            }
        }
    }

    @Test
    void aPackageThatIsCanceledJoinsNothingMore() {
        for (Reading kill : List.of(of(pack(2, Status.CANCELED, null)), of(StoryDrafts.kill("package-quay")))) {
            try (Desk desk = new Desk(folder.resolve(String.valueOf(kill.hashCode())))) {
                send(desk, List.of(of(story("text-quay")), of(PACKAGE), of(photo("cranes"))));
                assertThat(shown(desk)).containsExactly("photo-cranes");
                send(desk, List.of(kill));
                assertThat(shown(desk)).isEmpty();
                assertThat(desk.headlines()).containsExactly("text-quay");
            }
        }
    }

    @Test
    void aPictureBelongsToTheTextBeforeItAlsoIfThatTextComesLater() {
        NewsPackage two = pack(1, null, null, TEXT, item("text-sidebar", null), CRANES);
        try (Desk desk = new Desk(folder)) {
            send(desk, List.of(of(two), of(photo("cranes")), of(story("text-quay"))));
            assertThat(shown(desk)).containsExactly("photo-cranes");
            send(desk, List.of(of(story("text-sidebar"))));
            Map<String, List<@Nullable String>> pictures = Map.of(
                    "text-quay",
                    shown(article(desk, "text-quay")),
                    "text-sidebar",
                    shown(article(desk, "text-sidebar")));
            assertThat(pictures).isEqualTo(Map.of("text-quay", List.of(), "text-sidebar", List.of("photo-cranes")));
        }
    }

    @Test
    void aFigureOfTheStoryThatShowsThePictureIsThatPicture() {
        try (Desk desk = new Desk(folder)) {
            Rendition file = new Rendition(null, "photo-cranes.jpg", null, null, null);
            Story quay = story(
                    "text-quay",
                    draft -> draft.pictures.add(new Picture(null, "Cranes", null, null, null, List.of(file))));
            send(desk, List.of(of(quay), of(PACKAGE), of(photo("cranes"))));
            assertThat(desk.only().pictures()).singleElement().satisfies(picture -> {
                assertThat(picture.picture().guid()).isEqualTo("photo-cranes");
                assertThat(picture.picture().alt()).isEqualTo("Cranes");
                assertThat(picture.picture().caption()).isEqualTo("The cranes.");
            });
        }
    }

    @Test
    void aNewVersionOfTheStoryKeepsThePicturesOfThePackage() {
        try (Desk desk = new Desk(folder)) {
            send(desk, List.of(of(story("text-quay")), of(PACKAGE), of(photo("cranes"))));
            send(desk, List.of(of(story("text-quay", draft -> {
                draft.version = "2";
                draft.headline = "The quay opens";
            }))));
            assertThat(desk.headlines()).containsExactly("The quay opens");
            assertThat(shown(desk)).containsExactly("photo-cranes");
        }
    }

    @Test
    void anotherSuppliersPackageJoinsNothing() {
        try (Desk desk = new Desk(folder)) {
            send(desk, List.of(of(story("text-quay")), of(photo("cranes"))));
            desk.send("other", "p.xml", of(PACKAGE), null);
            assertThat(shown(desk)).isEmpty();
        }
    }

    @Test
    void aDamagedPackageIsMadeAgainFromTheJournal() {
        try (Desk desk = new Desk(folder)) {
            send(desk, List.of(of(PACKAGE), of(photo("cranes"))));
            StoredRows.change(folder, "update news_package set content = x'7b7d'");
            send(desk, List.of(of(story("text-quay"))));
            assertThat(shown(desk)).containsExactly("photo-cranes");
            assertThat(desk.archive.damagedRows()).isZero();
        }
    }

    private static List<List<Reading>> orders(List<Reading> pieces) {
        if (pieces.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Reading>> orders = new ArrayList<>();
        for (Reading first : pieces) {
            List<Reading> others = new ArrayList<>(pieces);
            others.remove(first);
            orders(others).forEach(rest -> {
                List<Reading> order = new ArrayList<>(Collections.singleton(first));
                order.addAll(rest);
                orders.add(order);
            });
        }
        return orders;
    }

    private static void send(Desk desk, List<Reading> readings) {
        readings.forEach(reading -> desk.send(AGENCY, "a.xml", reading, null));
    }

    private static List<@Nullable String> shown(Desk desk) {
        return shown(desk.only());
    }

    /// Lists the guids of the pictures whose files are known.
    private static List<@Nullable String> shown(Article article) {
        return article.pictures().stream()
                .map(ArticlePicture::picture)
                .filter(picture -> !picture.renditions().isEmpty())
                .<@Nullable String>map(Picture::guid)
                .toList();
    }

    private static Article article(Desk desk, String headline) {
        return desk.seen.newest(9).stream()
                .filter(article -> article.headline().equals(headline))
                .findFirst()
                .orElseThrow();
    }

    private static PackagePart item(String guid, PackagePart.@Nullable Kind kind) {
        return PackagePart.item(guid, kind, null, null);
    }

    private static NewsPackage pack(
            int version, @Nullable Status status, @Nullable Embargo embargo, PackagePart... parts) {
        return new NewsPackage(
                "package-quay",
                String.valueOf(version),
                MADE,
                status,
                embargo,
                "packageItem",
                PackagePart.group(List.of(parts)));
    }

    private static Story story(String guid) {
        return story(guid, draft -> {});
    }

    private static Story story(String guid, Consumer<StoryDraft> change) {
        StoryDraft draft = new StoryDraft();
        draft.guid = guid;
        draft.version = "1";
        draft.versionCreated = MADE;
        draft.headline = guid;
        change.accept(draft);
        return draft.story();
    }

    private static PictureItem photo(String name) {
        return item(name, null, null);
    }

    private static PictureItem item(String name, @Nullable Status status, @Nullable Embargo embargo) {
        Rendition file = new Rendition(null, "photo-" + name + ".jpg", null, null, null);
        Picture picture = new Picture("photo-" + name, null, "The " + name + ".", null, null, List.of(file));
        return new PictureItem(picture, status == null ? "1" : "2", MADE, status, embargo);
    }

    private static Reading of(Story story) {
        return Desk.reading(List.of(story), List.of());
    }

    private static Reading of(PictureItem item) {
        return Desk.reading(List.of(), List.of(item));
    }

    private static Reading of(NewsPackage pack) {
        return Desk.reading(List.of(), List.of()).withPackages(Stream.of(pack).toList());
    }
}
