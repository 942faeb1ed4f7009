package dateline.formats.nitf;

import dateline.copy.XmlElement;
import dateline.story.Embargo;
import dateline.story.KillWords;
import dateline.story.Status;
import dateline.story.StatusWord;
import dateline.story.StoryDraft;
import dateline.story.WireTimes;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads whether, from when and until when a document may be shown: `management-status`, `ed-msg` with such a
/// type, `date.release` and `date.expire`, and the start and end of rights.
final class NitfRelease {
    private NitfRelease() {}

    /// Returns the status; null if there is none, if it is unknown, or if it is only an embargo.
    static @Nullable Status status(@Nullable String rawStatus) {
        return switch (StatusWord.of(rawStatus)) {
            case CANCELED -> Status.CANCELED;
            case WITHHELD -> Status.WITHHELD;
            case USABLE -> word(rawStatus).equals("usable") ? Status.USABLE : null;
            case ABSENT, UNCLEAR -> null;
        };
    }

    static boolean isEmbargoed(@Nullable String rawStatus) {
        return word(rawStatus).equals("embargoed") || word(rawStatus).equals("embargo");
    }

    /// Tells whether a status is a known one: the meaning of others must not be guessed.
    static boolean isKnown(@Nullable String rawStatus) {
        return word(rawStatus).isEmpty() || isEmbargoed(rawStatus) || status(rawStatus) != null;
    }

    private static String word(@Nullable String rawStatus) {
        return rawStatus == null ? "" : rawStatus.strip().toLowerCase(Locale.ROOT);
    }

    static void into(StoryDraft draft, XmlElement docdata) {
        String rawStatus = docdata.attribute("management-status");
        Status own = strictest(docdata, status(rawStatus));
        if (draft.status != null) {
            draft.status = stricter(draft.status, own);
        } else {
            draft.status = own;
            if (!isKnown(rawStatus)) {
                draft.embargo =
                        draft.embargo == null ? new Embargo.Unclear("management-status " + rawStatus) : draft.embargo;
            }
        }
        if (draft.embargo == null) {
            draft.embargo = embargo(docdata, rawStatus);
        }
        draft.expires(NitfHead.attribute(docdata, "date.expire", "norm"));
        docdata.all("doc.rights").forEach(rights -> {
            starts(draft, docdata, rights.attribute("startdate"));
            draft.expires(rights.attribute("enddate"));
        });
    }

    /// Returns the stricter of two statuses. An envelope may still say that a killed document is usable.
    private static Status stricter(Status around, @Nullable Status own) {
        boolean canceled = around == Status.CANCELED || own == Status.CANCELED;
        return canceled ? Status.CANCELED : own == Status.WITHHELD ? Status.WITHHELD : around;
    }

    /// Returns the strictest status. A message to editors may kill or withhold a document that
    /// `management-status` still calls usable.
    private static @Nullable Status strictest(XmlElement docdata, @Nullable Status status) {
        List<Status> orders = messages(docdata)
                .map(NitfRelease::status)
                .filter(Objects::nonNull)
                .toList();
        if (status == Status.CANCELED || orders.contains(Status.CANCELED)) {
            return Status.CANCELED;
        }
        return orders.contains(Status.WITHHELD) ? Status.WITHHELD : status;
    }

    /// Returns the types of the messages to editors, and the orders of messages that only say that copy is
    /// killed or withheld.
    private static Stream<String> messages(XmlElement docdata) {
        return docdata.all("ed-msg").stream()
                .flatMap(message -> Stream.of(message.attribute("msg-type"), order(message)))
                .filter(Objects::nonNull);
    }

    private static @Nullable String order(XmlElement message) {
        String info = message.attribute("info");
        String text = info == null ? message.text() : info;
        StatusWord word = KillWords.in(text);
        return word == StatusWord.ABSENT ? null : word.name();
    }

    /// Returns everything that affects whether the document may be shown.
    static Stream<String> statuses(XmlElement docdata) {
        return Stream.concat(Stream.ofNullable(docdata.attribute("management-status")), messages(docdata));
    }

    private static @Nullable Embargo embargo(XmlElement docdata, @Nullable String status) {
        String release = NitfHead.attribute(docdata, "date.release", "norm");
        if (isEmbargoed(status) || messages(docdata).anyMatch(NitfRelease::isEmbargoed)) {
            return Objects.requireNonNullElse(WireTimes.embargo(release), new Embargo.Unclear("embargoed"));
        }
        return release == null || isPast(release, docdata) ? null : WireTimes.embargo(release);
    }

    /// Applies the start of the right to show the document, which may be later than its release.
    static void starts(StoryDraft draft, @Nullable XmlElement docdata, @Nullable String start) {
        if (start == null || (docdata != null && isPast(start, docdata))) {
            return;
        }
        Instant time = WireTimes.exact(start);
        boolean earlier = time != null
                && (draft.embargo instanceof Embargo.Until(Instant until) && !time.isAfter(until)
                        || docdata == null && draft.isSurelyNotBefore(time));
        if (!earlier && !(draft.embargo instanceof Embargo.Unclear)) {
            Embargo begins = WireTimes.embargo(start);
            draft.embargo = begins == null ? draft.embargo : begins;
        }
    }

    /// Tells whether a time is not after the issue of its document, so that there is nothing to wait for. If
    /// zones are missing, compares times of the same form, or days.
    private static boolean isPast(String date, XmlElement docdata) {
        String issued = NitfHead.attribute(docdata, "date.issue", "norm");
        if (issued == null) {
            return false;
        }
        Instant time = WireTimes.exact(date);
        Instant issue = WireTimes.exact(issued);
        if (time != null && issue != null) {
            return !time.isAfter(issue);
        }
        String digits = date.replaceAll("\\D", "");
        String issueDigits = issued.replaceAll("\\D", "");
        boolean comparable = time == null && digits.matches("\\d{8}(?:\\d{4,6})?") && issueDigits.length() >= 8;
        boolean sameForm = issue == null && digits.length() == issueDigits.length();
        return comparable
                && (sameForm ? digits.compareTo(issueDigits) <= 0 : isEarlierDay(digits, issueDigits.substring(0, 8)));
    }

    private static boolean isEarlierDay(String digits, String issueDay) {
        int order = digits.substring(0, 8).compareTo(issueDay);
        return order < 0 || (order == 0 && digits.length() == 8);
    }
}
