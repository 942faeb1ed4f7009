package dateline.formats.mail;

import dateline.envelope.mime.MimePart;
import dateline.story.Blanks;
import dateline.story.KillWords;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts the fields of a message's header into a draft (RFC 5322 §3.6).
///
/// The sender is neither byline nor credit: press offices send for others.
final class MailHeader {
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern ID = Pattern.compile("<([^<>\\s]{1,998}+)>");
    private static final Pattern MARKS = Pattern.compile(
            "(?iu)^(?:(?:re|fwd?|aw|wg|tr|sv|vs|vb|rv|doorst|antw?)\\s*(?:\\[\\d+])?:|\\[(?:external|ext|extern|externe?)]|external:)\\s*");
    private static final Pattern FORWARDED =
            Pattern.compile("(?iu)^\\s*+(?:fwd?|wg|tr|vs|vb|rv|enc|i|doorst|pd)\\s*(?:\\[\\d+])?\\s?[:：]");
    /// Words that mark a release and say nothing about its subject.
    private static final Pattern RELEASE = Pattern.compile(
            "(?iu)^[\\[(*]?(?:(?:for immediate release|(?:press|news|media) (?:release|statement)|pressemitteilung|medienmitteilung|pressemelding|pressemeddelelse|pressmeddelande|lehdistötiedote"
                    + "|communiqué(?: de presse)?|nota de prensa|comunicado de prensa|comunicato stampa|persbericht)[\\])*]?\\s*(?:[:|–—-]|$)"
                    + "|(?:update|updated)\\s*[:|])\\s*");
    private static final Pattern CORRECTION = Pattern.compile(
            "(?iu)^[\\[(*]?(?:correction|corrected|corr\\.?|rectificatif|korrektur|berichtigung|rättelse|rettelse|corrección|correzione|correção|retificação|retifica)[\\])*]?\\s*[:|–—-]\\s*");
    /// Words that withdraw an earlier message: nobody may guess which part of it still holds.
    private static final Pattern RETRACTION = Pattern.compile(
            "(?iu)^[\\[(*]?(?:retract(?:ion|ed)|withdraw(?:n|al)|recall(?:ed)?|disregard|please disregard|rückruf|retrait|ritirato|retirad[ao])[\\])*]?\\s*[:|–—-]");
    private static final Pattern EMBARGO = Pattern.compile(
            "(?iu)^[\\[(*]?(?:(?:strictly |under )?embargo(?:ed)?|hold for release|sperrfrist)\\b[^|:\\])]{0,80}?(?:\\d[:.]\\d\\d[^|:\\])]{0,60})?(?:[|:\\])]+|$)\\s*");

    private MailHeader() {}

    static void into(StoryDraft draft, MimePart mail) {
        draft.guid = id(mail.header("Message-ID"));
        draft.versionCreated = created(mail);
        draft.language = language(mail.header("Content-Language"));
        mail.headers("Keywords").stream()
                .flatMap(words -> Arrays.stream(words.split("[,;]")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(draft.keywords::add);
        mail.headers("Supersedes").forEach(ids -> draft.evolvedFrom.addAll(ids(ids)));
        subject(draft, mail);
    }

    /// Returns the time of the message; if it has none, when the last server took it over (RFC 5321 §4.4).
    private static @Nullable Instant created(MimePart mail) {
        return WireTimes.first(Stream.concat(
                Stream.ofNullable(mail.header("Date")).map(COMMENT::matcher).map(found -> found.replaceAll(" ")),
                mail.headers("Received").stream()
                        .limit(1)
                        .map(received -> received.substring(received.lastIndexOf(';') + 1))));
    }

    /// Returns whether the subject says that the message is forwarded.
    static boolean isForwarded(MimePart mail) {
        String subject = mail.header("Subject");
        return subject != null && FORWARDED.matcher(subject).lookingAt();
    }

    private static void subject(StoryDraft draft, MimePart mail) {
        String header = mail.header("Subject");
        if (header == null) {
            return;
        }
        String subject = Blanks.ASCII.single(header).strip();
        for (int before = -1; before != subject.length(); ) {
            before = subject.length();
            subject = RELEASE.matcher(MARKS.matcher(subject).replaceFirst("")).replaceFirst("");
            subject = embargo(draft, correction(draft, mail, subject)).strip();
        }
        draft.headline = subject.isBlank() ? null : subject;
        if (RETRACTION.matcher(subject).find() || KillWords.in(subject) != StatusWord.ABSENT) {
            withhold(draft, mail);
        }
    }

    /// Removes the mark of a correction. A correction that answers one message corrects that message.
    private static String correction(StoryDraft draft, MimePart mail, String subject) {
        Matcher matcher = CORRECTION.matcher(subject);
        if (!matcher.find()) {
            return subject;
        }
        draft.correction = true;
        answered(draft, mail);
        return matcher.replaceFirst("");
    }

    static String withoutCorrection(String line) {
        return CORRECTION.matcher(line).replaceFirst("");
    }

    /// Withholds a retraction for an editor, and links it to the message that it answers.
    static void withhold(StoryDraft draft, MimePart mail) {
        draft.status = Status.WITHHELD;
        answered(draft, mail);
    }

    /// Links the story to the message that it answers: the only one of `In-Reply-To`, else the last of
    /// `References` (RFC 5322 §3.6.4).
    private static void answered(StoryDraft draft, MimePart mail) {
        List<String> answered = ids(Objects.requireNonNullElse(mail.header("In-Reply-To"), ""));
        List<String> thread = ids(Objects.requireNonNullElse(mail.header("References"), ""));
        if (answered.size() == 1) {
            draft.evolvedFrom.addAll(answered);
        } else if (answered.isEmpty() && !thread.isEmpty()) {
            draft.evolvedFrom.add(thread.getLast());
        }
    }

    private static String embargo(StoryDraft draft, String subject) {
        Matcher matcher = EMBARGO.matcher(subject);
        if (!matcher.find()) {
            return subject;
        }
        Holds.add(draft, matcher.group());
        return matcher.replaceFirst("");
    }

    private static @Nullable String id(@Nullable String field) {
        List<String> ids = field == null ? List.of() : ids(field);
        return ids.isEmpty() ? null : ids.getFirst();
    }

    private static List<String> ids(String field) {
        return ID.matcher(field).results().map(found -> found.group(1)).toList();
    }

    /// Returns the language; null if there are several (RFC 3282).
    private static @Nullable String language(@Nullable String field) {
        return field != null && field.strip().matches("[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}") ? field.strip() : null;
    }
}
