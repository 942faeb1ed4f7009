package dateline.demo;

import dateline.demo.caption.PictureFacts;
import dateline.demo.studio.Shot;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// A picture as its photographer described it: one block of `pictures.txt`.
record PictureSource(Fields fields) {

    String name() {
        return fields.text("name");
    }

    /// Returns the scene that the studio draws, and its light.
    String scene() {
        return fields.text("scene");
    }

    int width() {
        return Integer.parseInt(fields.text("size").split("x")[0]);
    }

    int height() {
        return Integer.parseInt(fields.text("size").split("x")[1]);
    }

    String headline() {
        return fields.text("headline");
    }

    String caption() {
        return fields.text("caption");
    }

    String alt() {
        return fields.text("alt");
    }

    String by() {
        return fields.text("by");
    }

    String city() {
        return fields.text("city");
    }

    String country() {
        return fields.text("country");
    }

    List<String> keywords() {
        return fields.list("keywords");
    }

    /// Returns whether the camera was held upright. The pixels then lie on their side, and the file says so.
    boolean isTurned() {
        return fields.find("turned").isPresent();
    }

    Instant taken(Instant start) {
        return start.minus(Duration.parse(fields.text("age"))).truncatedTo(ChronoUnit.SECONDS);
    }

    String credit(Agency agency) {
        return agency.sign() + " Photo/" + by();
    }

    /// Returns the caption as agencies print it, with the credit in brackets at the end.
    String captionWithCredit(Agency agency) {
        return caption() + " (" + credit(agency) + ")";
    }

    String guid(Agency agency) {
        return agency.guid("picture:" + name());
    }

    /// Returns the path from the folder of the story's file.
    String href() {
        return "pictures/" + name() + ".jpg";
    }

    Shot shot(Agency agency, Instant start) {
        PictureFacts facts = new PictureFacts(
                headline(),
                caption(),
                alt(),
                by(),
                credit(agency),
                agency.name(),
                "© " + agency.name(),
                "For use by subscribers of " + agency.name() + ". Not for resale.",
                city(),
                country(),
                keywords(),
                taken(start),
                isTurned());
        return new Shot(scene(), width(), height(), name().hashCode(), facts);
    }
}
