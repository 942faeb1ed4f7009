package dateline.formats.photo;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.WireFile;
import dateline.formats.Corpora;
import dateline.story.Embargo;
import dateline.story.Picture;
import dateline.story.PictureItem;
import dateline.story.Reading;
import dateline.story.Rendition;
import dateline.story.Status;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotoReaderTest {

    @Test
    void aPhotographIsAnItemWithItsFileAsRendition() {
        PictureItem item = read(
                "agency/2026/quay.jpg",
                new PhotoFile()
                        .iim(5, "TW0301")
                        .iim(103, "ALD101")
                        .iim(110, "Tidewater")
                        .iim(120, "The quay of Aldhaven, Sunday, March 1, 2026. (TW Photo/Ada Lund)")
                        .iim(40, "MANDATORY CREDIT"));
        assertThat(item)
                .isEqualTo(new PictureItem(
                        new Picture(
                                null,
                                null,
                                "The quay of Aldhaven, Sunday, March 1, 2026.",
                                "TW Photo/Ada Lund",
                                "MANDATORY CREDIT",
                                List.of(new Rendition(null, "quay.jpg", null, null, "image/jpeg"))),
                        List.of("ALD101", "TW0301"),
                        null,
                        null,
                        null,
                        null));
    }

    @Test
    void theMostReliableIdIsTheGuid() {
        PictureItem item = read("a.jpg", new PhotoFile().iim(103, "JOB7").xmp("""
                <dc:identifier>urn:newsml:tw:1</dc:identifier>
                <xmpMM:DocumentID>xmp.did:1</xmpMM:DocumentID>
                <plus:ImageSupplierImageID>TW-17</plus:ImageSupplierImageID>
                <photoshop:TransmissionReference>JOB7</photoshop:TransmissionReference>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">Ferry at the quay</rdf:li></rdf:Alt></dc:title>"""));
        assertThat(item.picture().guid()).isEqualTo("TW-17");
        assertThat(item.otherIds()).containsExactly("urn:newsml:tw:1", "xmp.did:1", "JOB7");
    }

    @Test
    void xmpHasPrecedenceOverIim() {
        PictureItem item =
                read("a.jpg", new PhotoFile().iim(110, "Old").iim(120, "Old.").xmp("""
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">New.</rdf:li></rdf:Alt></dc:description>
                <photoshop:Credit>New</photoshop:Credit>
                <xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="x-default">No use after May</rdf:li></rdf:Alt>
                </xmpRights:UsageTerms>
                <Iptc4xmpCore:AltTextAccessibility><rdf:Alt><rdf:li xml:lang="x-default">A quay</rdf:li></rdf:Alt>
                </Iptc4xmpCore:AltTextAccessibility>
                <photoshop:DateCreated>2026-03-01T07:00:00+01:00</photoshop:DateCreated>
                <xmp:MetadataDate>2026-03-01T10:00:00+01:00</xmp:MetadataDate>"""));
        assertThat(item.picture())
                .extracting(Picture::caption, Picture::credit, Picture::usageTerms, Picture::alt)
                .containsExactly("New.", "New", "No use after May", "A quay");
        assertThat(item.versionCreated()).isEqualTo(Instant.parse("2026-03-01T09:00:00Z"));
    }

    @Test
    void thePhotographerIsCreditedIfNobodyElseIs() {
        assertThat(read("a.jpg", new PhotoFile().iim(80, "Ada Lund").iim(115, "Tidewater"))
                        .picture()
                        .credit())
                .isEqualTo("Ada Lund/Tidewater");
        assertThat(read("a.jpg", new PhotoFile().iim(116, "© Tidewater"))
                        .picture()
                        .credit())
                .isEqualTo("© Tidewater");
    }

    @Test
    void aReleaseTimeIsAnEmbargo() {
        assertThat(embargo(new PhotoFile().iim(30, "20260301").iim(35, "120000+0100")))
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T11:00:00Z")));
    }

    @Test
    void aReleaseDateAloneHoldsUntilItIsThatDayEverywhere() {
        assertThat(embargo(new PhotoFile().iim(30, "20260301")))
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(embargo(new PhotoFile().iim(30, "20260301").iim(35, "120000")))
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(embargo(new PhotoFile().iim(30, "next week"))).isEqualTo(new Embargo.Unclear("next week"));
    }

    @Test
    void anExpirationIsTheEndOfTheRightToShowIt() {
        PictureItem item = read("a.jpg", new PhotoFile().iim(37, "20260301"));
        assertThat(item.picture().expires()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
    }

    @Test
    void anExpirationThatCannotBeReadHoldsIt() {
        assertThat(embargo(new PhotoFile().iim(37, "end of season")))
                .isEqualTo(new Embargo.Unclear("expires end of season"));
        assertThat(embargo(new PhotoFile().iim(37, "00000000"))).isNull();
    }

    @Test
    void termsInItsCaptionAreItsTerms() {
        PictureItem item =
                read("a.jpg", new PhotoFile().iim(120, "The gate. XNW/Una Field RESTRICTED TO EDITORIAL USE"));
        assertThat(item.picture())
                .extracting(Picture::caption, Picture::credit, Picture::usageTerms)
                .containsExactly("The gate.", "XNW/Una Field", "RESTRICTED TO EDITORIAL USE");
    }

    @Test
    void instructionsThatHoldItWithoutATimeAreUnclear() {
        assertThat(embargo(new PhotoFile().iim(40, "NO SALES. Not for use before the speech")))
                .isEqualTo(new Embargo.Unclear("Not for use before the speech"));
    }

    @Test
    void unknownInstructionsHoldNothing() {
        assertThat(embargo(new PhotoFile().iim(40, "EDITORIAL USE ONLY - NOT FOR SALE")))
                .isNull();
    }

    @Test
    void instructionsWithATimeHoldUntilThen() {
        assertThat(embargo(new PhotoFile().iim(40, "EMBARGOED UNTIL 2026-03-01T10:00:00+01:00, NO SALES")))
                .isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T09:00:00Z")));
    }

    @ParameterizedTest
    @CsvSource({"KILL,CANCELED", "Withheld,WITHHELD", "CORRECTION,"})
    void theEditStatusSaysThatItIsKilledOrWithheld(String rawStatus, @Nullable Status status) {
        assertThat(read("a.jpg", new PhotoFile().iim(7, rawStatus)).status()).isEqualTo(status);
    }

    @Test
    void aFileWithoutMetadataHasNoId() {
        PictureItem item = read("a%20b.jpg", new PhotoFile());
        assertThat(item.picture().guid()).isNull();
        assertThat(item.picture().renditions().getFirst().href()).isEqualTo("a%2520b.jpg");
    }

    @Test
    void metadataThatBringsADocumentTypeIsPassedOver() {
        String packet = """
                <!DOCTYPE x [<!ENTITY a "ten words">]>
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">
                <photoshop:Credit>&a;</photoshop:Credit></rdf:Description></rdf:RDF></x:xmpmeta>""";
        assertThat(XmpFields.parse(packet.getBytes(StandardCharsets.UTF_8))).isEmpty();
        String plain = packet.substring(packet.indexOf("<x:")).replace("&a;", "Lum");
        assertThat(XmpFields.parse(plain.getBytes(StandardCharsets.UTF_8))
                        .map(XmpFields::read)
                        .map(PictureMetadata::credit))
                .contains("Lum");
    }

    @Test
    void aPictureOfAFormatThatIsNotShownGivesNoItem() {
        byte[] tiff = {'I', 'I', 42, 0, 8, 0, 0, 0};
        Reading reading = new PhotoReader().read(new WireFile("a.tif", tiff));
        assertThat(reading).isEqualTo(new Reading("picture", List.of(), List.of(), List.of()));
    }

    @Tag("corpora")
    @Test
    void theReferencePhotographOfTheIptcIsRead() {
        PictureItem item = Corpora.files("pictures/iptc", "IPTC-*.jpg").stream()
                .map(file ->
                        new PhotoReader().read(Corpora.read(file)).pictures().getFirst())
                .findFirst()
                .orElseThrow();
        assertThat(item.picture())
                .extracting(Picture::guid, Picture::alt, Picture::caption, Picture::credit, Picture::usageTerms)
                .containsExactly(
                        "http://example.com/imageGUIDs/TestGUID12345/ref2021.1",
                        "This is the Alt Text description to support accessibility in 2021.1",
                        "The description aka caption (ref2021.1)",
                        "Credit Line (ref2021.1)",
                        "Rights Usage Terms (ref2021.1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DSC_0001",
                "_DSC4711.JPG",
                "DSCN0042",
                "IMG_0001",
                "IMG_20260301_101500.jpg",
                "P1010001",
                "100_0042",
                "GOPR0007.JPG",
                "PXL_20260301_101500123"
            })
    void aCamerasFileNameIsNotAnId(String name) {
        PictureItem item = read(
                "a.jpg",
                new PhotoFile()
                        .iim(5, name)
                        .iim(103, name)
                        .xmp("<dc:identifier>" + name
                                + "</dc:identifier><dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" + name
                                + "</rdf:li></rdf:Alt></dc:title>"));
        assertThat(item.picture().guid()).isNull();
        assertThat(item.otherIds()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"OLYMPUS DIGITAL CAMERA", "SONY DSC", "DCIM\\100MEDIA\\DJI_0001.JPG", "IMG_0001"})
    void aCamerasDefaultTextInIimIsNotACaption(String description) {
        assertThat(read("a.jpg", new PhotoFile().iim(120, description))
                        .picture()
                        .caption())
                .isNull();
    }

    private static @Nullable Embargo embargo(PhotoFile file) {
        return read("a.jpg", file).embargo();
    }

    private static PictureItem read(String name, PhotoFile file) {
        WireFile sent = new WireFile(name, file.jpeg());
        assertThat(new PhotoReader().recognises(sent)).isTrue();
        return new PhotoReader().read(sent).pictures().getFirst();
    }
}
