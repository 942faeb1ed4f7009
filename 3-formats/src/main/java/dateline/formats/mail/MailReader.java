package dateline.formats.mail;

import dateline.copy.Copy;
import dateline.copy.WireFile;
import dateline.envelope.FileEnd;
import dateline.envelope.mime.Enclosure;
import dateline.envelope.mime.MailEnd;
import dateline.envelope.mime.Mailboxes;
import dateline.envelope.mime.MimeMail;
import dateline.envelope.mime.MimePart;
import dateline.formats.FormatReader;
import dateline.story.KillInCopy;
import dateline.story.Reading;
import dateline.story.Refusal;
import dateline.story.Status;
import dateline.story.StoryDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// Reads an e-mail message as one story (RFC 5322, MIME). Enclosed pictures arrive as dispatches of their own,
/// as `message.eml/picture.jpg`. So do enclosed files of wire copy; the message is then only their envelope.
public final class MailReader implements FormatReader {
    private static final String FORMAT = "e-mail";
    private static final String ONLY_ANNOUNCES =
            "The message only says that its story is attached, and %s cannot be read. Ask its sender for the text.";

    private static final String NOTHING_ATTACHED =
            "The message only says that its story is attached, and nothing is. Ask its sender for the text.";

    private final Predicate<WireFile> isWireCopy;

    /// @param isWireCopy whether another reader recognises a file
    public MailReader(Predicate<WireFile> isWireCopy) {
        this.isWireCopy = isWireCopy;
    }

    /// Refuses a message whose sender may not send for the supplier.
    public static Reading stranger(WireFile file) {
        String from = Objects.requireNonNullElse(MimeMail.parse(file.bytes()).header("From"), "");
        String who = String.join(", ", Mailboxes.addresses(from)).strip();
        return Reading.refused(
                FORMAT,
                "From",
                "%s may not send for this supplier, or did not prove to be who it says. To let it, add the address to the supplier's senders, and have the message sent again."
                        .formatted(who.isEmpty() ? "Somebody without an address" : who));
    }

    @Override
    public boolean recognises(WireFile file) {
        return MimeMail.isMail(file.bytes());
    }

    @Override
    public boolean isText() {
        return false;
    }

    @Override
    public FileEnd end(WireFile file) {
        return switch (MailEnd.of(file.bytes())) {
            case CLOSED -> FileEnd.SHOWN;
            case MISSING -> FileEnd.CUT;
            case NOT_MARKED -> FileEnd.UNMARKED;
        };
    }

    @Override
    public Reading read(WireFile file) {
        MimePart mail = MimeMail.parse(file.bytes());
        Optional<Refusal> noCopy = NoCopy.in(mail);
        if (noCopy.isPresent()) {
            return new Reading(FORMAT, List.of(), List.of(), List.of(noCopy.get()));
        }
        List<Enclosure> enclosures = Enclosure.of(mail);
        List<String> carried = enclosures.stream()
                .filter(enclosure -> !enclosure.isPicture() && isCopy(enclosure))
                .map(Enclosure::name)
                .toList();
        if (!carried.isEmpty()) {
            String note = "It carries %s, read apart; its own text is not copy.".formatted(String.join(", ", carried));
            return new Reading(FORMAT, List.of(), List.of(), List.of(), List.of(note));
        }
        return story(
                file, mail, enclosures.stream().filter(Enclosure::isPicture).toList());
    }

    private boolean isCopy(Enclosure enclosure) {
        return enclosure.part().is("message/rfc822")
                || isWireCopy.test(
                        new WireFile(enclosure.name(), enclosure.part().bytes()));
    }

    private static Reading story(WireFile file, MimePart mail, List<Enclosure> pictures) {
        Letter letter = Letter.of(mail);
        StoryDraft draft = new StoryDraft();
        MailHeader.into(draft, mail);
        Blocks blocks = Blocks.of(letter.body());
        ForwardHead.take(blocks, MailHeader.isForwarded(mail));
        if (CoverNote.is(blocks)) {
            Optional<Letter> attached = Letter.attached(mail);
            List<String> left = leftNames(mail);
            if (attached.isEmpty() && !left.isEmpty()) {
                return Reading.refused(FORMAT, "the text", ONLY_ANNOUNCES.formatted(String.join(", ", left)));
            }
            if (attached.isEmpty() && pictures.isEmpty() && CoverNote.isAlone(blocks)) {
                return Reading.refused(FORMAT, "the text", NOTHING_ATTACHED);
            }
            letter = attached.orElse(letter);
            blocks = Blocks.of(letter.body());
        }
        if (draft.status != Status.WITHHELD && KillInCopy.in(draft.headline, blocks.beginning()) != null) {
            MailHeader.withhold(draft, mail);
        }
        letter.heading().ifPresent(heading -> heading.into(draft));
        MailPictures.into(draft, file.name(), pictures, letter, blocks);
        ReleaseHead.take(draft, blocks);
        ReleaseTail.cut(blocks);
        boolean isOrder = draft.status == Status.WITHHELD && !draft.evolvedFrom.isEmpty();
        if (blocks.isEmpty() && !isOrder) {
            return Reading.refused(FORMAT, "the text", "The message has no text that could be a story.");
        }
        Copy.into(draft, blocks.body());
        List<String> notes = new ArrayList<>(letter.notes());
        left(mail).ifPresent(notes::add);
        if (MailEnd.of(file.bytes()) == MailEnd.MISSING) {
            notes.add(
                    "The message ends before its last boundary: its end may be missing. Ask its sender for it again.");
        }
        return new Reading(FORMAT, List.of(draft.story()), List.of(), List.of(), notes);
    }

    /// Lists the attachments that no reader reads.
    private static List<String> leftNames(MimePart mail) {
        List<String> enclosed =
                Enclosure.of(mail).stream().map(each -> each.part().fileName()).toList();
        return mail.leaves()
                .filter(part -> "attachment".equals(part.disposition()))
                .map(MimePart::fileName)
                .filter(name -> name != null && !enclosed.contains(name))
                .toList();
    }

    /// Returns a note on the attachments that no reader reads; empty if there are none.
    private static Optional<String> left(MimePart mail) {
        List<String> names = leftNames(mail);
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of("%s stays in the message: it is neither a picture nor wire copy."
                        .formatted(String.join(", ", names)));
    }
}
