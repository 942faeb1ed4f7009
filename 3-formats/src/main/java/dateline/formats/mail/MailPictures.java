package dateline.formats.mail;

import dateline.copy.Captions;
import dateline.envelope.mime.Enclosure;
import dateline.story.Picture;
import dateline.story.Rendition;
import dateline.story.StoryDraft;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts a message's pictures into a draft, with the captions that its text gives them.
///
/// Logos are left out: pictures that the HTML shows small, that have few bytes, or that are in a signature.
final class MailPictures {
    private static final int SMALL_WIDTH = 150;
    private static final int FEW_BYTES = 8 << 10;

    private MailPictures() {}

    /// @param name the message's name; the wire delivers the enclosed files under it
    static void into(StoryDraft draft, String name, List<Enclosure> enclosures, Letter letter, Blocks blocks) {
        List<Enclosure> pictures =
                enclosures.stream().filter(each -> !isFurniture(each, letter)).toList();
        PrintedCaptions printed = PrintedCaptions.take(
                blocks, pictures.stream().map(MailPictures::declaredName).toList());
        for (int i = 0; i < pictures.size(); i++) {
            draft.pictures.add(picture(name, pictures.get(i), letter, printed.of(i)));
        }
    }

    private static Picture picture(String name, Enclosure enclosure, Letter letter, @Nullable String printed) {
        Optional<InlinePicture> shown = shown(enclosure, letter);
        String caption = printed == null ? shown.map(InlinePicture::caption).orElse(null) : printed;
        Captions.Parted parted = caption == null ? null : Captions.part(caption);
        String folder = name.substring(name.lastIndexOf('/') + 1);
        Rendition file = new Rendition(null, folder + '/' + enclosure.name(), null, null, type(enclosure));
        return new Picture(
                null,
                shown.map(InlinePicture::alt).filter(alt -> !isName(alt)).orElse(null),
                parted == null || parted.caption().isEmpty() ? null : parted.caption(),
                parted == null ? null : parted.credit(),
                parted == null ? null : parted.terms(),
                List.of(file));
    }

    private static boolean isFurniture(Enclosure enclosure, Letter letter) {
        String id = enclosure.part().contentId();
        if (id == null || "attachment".equals(enclosure.part().disposition())) {
            return false;
        }
        Integer width = shown(enclosure, letter).map(InlinePicture::width).orElse(null);
        return letter.furniture().contains(id)
                || enclosure.part().bytes().length < FEW_BYTES
                || width != null && width < SMALL_WIDTH;
    }

    private static Optional<InlinePicture> shown(Enclosure enclosure, Letter letter) {
        String id = enclosure.part().contentId();
        return letter.inline().stream()
                .filter(inline -> inline.contentId().equals(id))
                .findFirst();
    }

    private static String declaredName(Enclosure enclosure) {
        return Objects.requireNonNullElse(enclosure.part().fileName(), enclosure.name());
    }

    /// Returns whether an alternative text is only a file's name, which programs write there.
    private static boolean isName(String alt) {
        return alt.matches("(?iu)(?:image|img|bild|picture|photo)?[\\s_\\d-]*|.*\\.(?:jpe?g|png|gif|webp|tiff?)");
    }

    private static @Nullable String type(Enclosure enclosure) {
        String type = enclosure.part().type();
        return type.startsWith("image/") ? type : null;
    }
}
