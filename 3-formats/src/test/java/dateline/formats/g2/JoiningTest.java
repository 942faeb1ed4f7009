package dateline.formats.g2;

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
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class JoiningTest {
    private final Reading reading = G2Fixtures.read("message-with-package.xml");
    private final Story quay = reading.stories().getFirst();

    @Test
    void picturesStandInTheOrderOfThePackage() {
        assertThat(quay.pictures())
                .extracting(Picture::guid)
                .containsExactly("urn:skn:photo-quay", "urn:skn:photo-not-here", "urn:skn:photo-figure", null, null);
    }

    @Test
    void aPictureOfAPackageHasAllThatItsItemSays() {
        assertThat(quay.pictures().getFirst())
                .isEqualTo(new Picture(
                        "urn:skn:photo-quay",
                        "Cranes",
                        "The quay at dusk.",
                        "Finn Dahl/SKN",
                        "Once only.",
                        List.of(
                                new Rendition("rnd:highRes", "quay.jpg", 2000, 1000, "image/jpeg"),
                                new Rendition("rnd:thumbnail", "quay-s.jpg", null, null, "image/jpeg"))));
    }

    @Test
    void aPictureThatWasSentBeforeIsNamed() {
        assertThat(quay.pictures().get(1))
                .isEqualTo(
                        new Picture("urn:skn:photo-not-here", null, "Sent before.", "SKN/Olga Holm", null, List.of()));
    }

    @Test
    void aFigureInTheCopyAndItsItemAreOnePicture() {
        assertThat(quay.pictures().get(2))
                .isEqualTo(new Picture(
                        "urn:skn:photo-figure",
                        "A figure",
                        "Shown in the copy.",
                        "SKN/Olga Holm",
                        null,
                        List.of(new Rendition(null, "figure.jpg", null, null, "image/jpeg"))));
    }

    @Test
    void picturesFoundOnlyInTheCopyComeLast() {
        assertThat(quay.pictures().subList(3, 5)).extracting(Picture::alt).containsExactly("Its own", "Loose");
        assertThat(quay.copy().body().text().lines())
                .containsExactly("The quay is new.", "Inside.", "Said so.", "Olaf Berg");
    }

    @Test
    void anEmbargoedPictureStaysASeparateItem() {
        assertThat(reading.pictures())
                .extracting(item -> item.picture().guid())
                .containsExactly("urn:skn:photo-loose", "urn:skn:photo-withheld", "urn:skn:photo-later");
    }

    @Test
    void aLinkNamesAPictureToo() {
        assertThat(reading.stories().getLast().pictures())
                .extracting(Picture::guid)
                .containsExactly("urn:skn:photo-quay");
    }

    @Test
    void anEmbargoOnAPackageHoldsWhatIsInIt() {
        String held = G2Fixtures.text("message-with-package.xml")
                .replace(
                        "<itemClass qcode=\"ninat:composite\"/>", "<itemClass qcode=\"ninat:composite\"/><embargoed/>");
        Reading holding = G2Fixtures.readText(held);
        assertThat(holding.stories())
                .extracting(story -> story.rights().embargo())
                .containsOnly(new Embargo.Unclear("until further notice"));
        assertThat(holding.stories().getFirst().pictures()).hasSize(5);
        assertThat(holding.pictures()).extracting(PictureItem::embargo).contains((Embargo) null);
    }

    @Test
    void anItemsOwnEmbargoAndItsPackagesHoldBoth() {
        assertThat(quayHeld("2026-03-01T10:00:00Z", "2026-03-01T12:00:00Z")).isEqualTo(until("2026-03-01T12:00:00Z"));
        assertThat(quayHeld("2026-03-01T12:00:00Z", "2026-03-01T10:00:00Z")).isEqualTo(until("2026-03-01T12:00:00Z"));
        Embargo soon = new Embargo.Unclear("soon (and not before 2026-03-01T12:00:00Z)");
        assertThat(quayHeld("2026-03-01T12:00:00Z", "soon")).isEqualTo(soon);
        assertThat(quayHeld("soon", "2026-03-01T12:00:00Z")).isEqualTo(soon);
        assertThat(quayHeld("soon", "tonight")).isEqualTo(new Embargo.Unclear("soon; tonight"));
    }

    private static Embargo quayHeld(String own, String packages) {
        String message = G2Fixtures.text("message-with-package.xml");
        String itsClass = "<itemClass qcode=\"ninat:text\"/>";
        String packageClass = "<itemClass qcode=\"ninat:composite\"/>";
        assertThat(message).contains(itsClass, packageClass);
        return Objects.requireNonNull(
                G2Fixtures.readText(message.replace(itsClass, itsClass + "<embargoed>" + own + "</embargoed>")
                                .replace(packageClass, packageClass + "<embargoed>" + packages + "</embargoed>"))
                        .stories()
                        .getFirst()
                        .rights()
                        .embargo());
    }

    private static Embargo until(String time) {
        return new Embargo.Until(Instant.parse(time));
    }

    @Test
    void aPackageOfWhatComesElsewhereSaysWhatItWaitsFor() {
        assertThat(packageAlone("").refused()).singleElement().satisfies(refusal -> {
            assertThat(refusal.where()).startsWith("packageItem urn:skn:package");
            assertThat(refusal.reason())
                    .startsWith(
                            "The package waits for items that did not come: urn:skn:text-quay, urn:skn:photo-quay,");
        });
    }

    @Test
    void aPackageOfWhatComesElsewhereIsReadWithItsGroups() {
        assertThat(packageAlone("<embargoed>2026-03-01T12:00:00Z</embargoed>").packages())
                .singleElement()
                .satisfies(pack -> {
                    assertThat(pack.guid()).isEqualTo("urn:skn:package");
                    assertThat(pack.version()).isEqualTo("1");
                    assertThat(pack.embargo()).isEqualTo(until("2026-03-01T12:00:00Z"));
                    assertThat(pack.root().parts())
                            .extracting(PackagePart::guid)
                            .containsExactly("urn:skn:text-quay", null, "urn:skn:text-sidebar");
                    assertThat(pack.root().parts().get(1).parts())
                            .hasSize(5)
                            .contains(PackagePart.item(
                                    "urn:skn:photo-not-here",
                                    PackagePart.Kind.PICTURE,
                                    "Sent before.",
                                    "SKN/Olga Holm"));
                });
    }

    @Test
    void aPackageThatIsCanceledWaitsForNothing() {
        Reading canceled = packageAlone("<pubStatus qcode=\"stat:canceled\"/>");
        assertThat(canceled.refused()).isEmpty();
        assertThat(canceled.packages()).extracting(NewsPackage::status).containsExactly(Status.CANCELED);
    }

    private static Reading packageAlone(String itemMeta) {
        String message = G2Fixtures.text("message-with-package.xml");
        return G2Fixtures.readText(message.substring(message.indexOf("<packageItem"), message.indexOf("</itemSet>"))
                .replace("<packageItem ", "<packageItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" ")
                .replace("</versionCreated></itemMeta>", "</versionCreated>" + itemMeta + "</itemMeta>")
                .replace("2.28", "2.30"));
    }
}
