package dateline.story;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects the fields of a story while a reader reads it. The records of [Story] say what each means.
public final class StoryDraft {
    private static final Pattern SEMICOLON = Pattern.compile(";");

    public @Nullable String guid;
    public @Nullable String version;
    public @Nullable Instant versionCreated;
    private @Nullable Instant surelyCreated;
    public @Nullable Lead lead;
    public final Set<String> evolvedFrom = new LinkedHashSet<>();
    public boolean managementAlone;
    public boolean correction;

    public @Nullable String link;
    public final List<String> formerAddresses = new ArrayList<>();
    public @Nullable Instant published;
    public @Nullable Instant updated;

    public @Nullable Status status;
    public @Nullable Embargo embargo;
    public @Nullable Instant expires;
    private @Nullable String unclearEnd;
    public @Nullable String usageTerms;
    public @Nullable String editorNote;
    private boolean forEditors;

    public @Nullable String slug;
    public @Nullable String section;
    public @Nullable String category;
    public final Set<Subject> subjects = new LinkedHashSet<>();
    public final Set<String> keywords = new LinkedHashSet<>();
    public final Set<Subject> places = new LinkedHashSet<>();
    public final Set<NamedEntity> entities = new LinkedHashSet<>();
    public @Nullable Integer urgency;

    public @Nullable String language;
    public @Nullable String headline;
    public @Nullable String summary;
    public @Nullable Dateline dateline;
    public Body body = Body.EMPTY;

    public @Nullable String byline;
    public final List<String> contributors = new ArrayList<>();
    public @Nullable String contributorLine;
    public @Nullable String creditLine;

    public final List<Picture> pictures = new ArrayList<>();

    /// Sets the time of this version if it is beyond doubt ([WireTimes#exact]).
    public void createdSurely(@Nullable Instant time) {
        surelyCreated = time;
    }

    /// Returns whether a time is surely not after this version, so that there is nothing to wait for.
    public boolean isSurelyNotBefore(Instant time) {
        return surelyCreated != null && !time.isAfter(surelyCreated);
    }

    /// Sets the end of the right to show the story. Of several ends, the earliest counts; an end without a
    /// zone or an hour has its earliest possible meaning. An end that cannot be read holds the story, as an
    /// embargo does.
    public void expires(@Nullable String text) {
        Instant end = WireTimes.earliest(text);
        if (end == null) {
            unclearEnd = text == null || text.isBlank() || WireTimes.isUnfilled(text) ? unclearEnd : text.strip();
        } else if (expires == null || end.isBefore(expires)) {
            expires = end;
        }
    }

    /// Holds the story because a field says that it is an advisory, a daybook, or the like.
    public void forEditors() {
        forEditors = true;
    }

    /// Returns whether the story is canceled or withheld.
    public boolean isStopped() {
        return status == Status.CANCELED || status == Status.WITHHELD;
    }

    /// Sets the draft aside, because other items of the file are read before its story is made. What was decided
    /// since the last story is about this one.
    public void setAside() {
        Decisions.setAside(this);
    }

    /// Returns the story.
    ///
    /// - Words in the note, the headline or the text may hold it ([HoldInWords]).
    /// - What is for editors only is held ([AdvisoryWords]).
    /// - An id that does not identify one item is left out ([ItemId]). If an id that many items may have is
    ///   to be killed, the items with that id are withheld for an editor.
    /// - The headline has no marks of the wire ([PrintedHeadline]). If there is none, the copy's first sentence is
    ///   the headline.
    /// - Fields that are too long for a page are cut or left out ([Lengths]).
    public Story story() {
        Decisions.takeUp(this);
        boolean vague = ItemId.isCommon(guid) && evolvedFrom.isEmpty() && link == null && lead == null;
        if (status == Status.CANCELED && vague) {
            return new Stop(String.valueOf(guid), Status.WITHHELD, "", version, versionCreated).story();
        }
        PrintedHeadline printed = PrintedHeadline.of(EscapedCharacters.orNull(headline), language);
        Story story = new Story(
                identity(printed.corrects()),
                origin(),
                rights(),
                about(),
                copy(printed.text()),
                credits(),
                pictures.stream().limit(Lengths.MOST).map(Picture::cut).toList());
        Decisions.end(story);
        return story;
    }

    private Story.Identity identity(boolean corrects) {
        if (corrects) {
            Decisions.note(
                    Decisions.About.CORRECTION,
                    () -> "the headline says so: " + Decisions.quote(String.valueOf(headline)));
        }
        return new Story.Identity(
                ItemId.orNull(guid),
                Lengths.orNull(version, Lengths.NAME),
                versionCreated,
                lead,
                evolvedFrom.stream()
                        .filter(ItemId::identifies)
                        .map(id -> Objects.requireNonNull(ItemId.orNull(id)))
                        .limit(Lengths.MOST)
                        .toList(),
                managementAlone,
                correction || corrects);
    }

    private Story.Origin origin() {
        return new Story.Origin(
                Lengths.orNull(link, Lengths.ADDRESS),
                formerAddresses.stream()
                        .filter(address -> address.length() <= Lengths.ADDRESS)
                        .limit(Lengths.MOST)
                        .toList(),
                published,
                updated);
    }

    private Story.Rights rights() {
        Embargo held = HoldInWords.of(embargo, status, editorNote, headline, summary, body);
        String advisory = forEditorsOnly();
        if (advisory != null && !isStopped()) {
            held = Embargo.both(held, new Embargo.Unclear("for editors only: " + advisory));
            Decisions.note(Decisions.About.HOLD, () -> "it is for editors only: " + advisory);
        }
        if (unclearEnd != null && !(held instanceof Embargo.Unclear)) {
            held = new Embargo.Unclear("expires " + unclearEnd);
            Decisions.note(
                    Decisions.About.HOLD,
                    () -> "the end of the right to show it cannot be read: "
                            + Decisions.quote(String.valueOf(unclearEnd)));
        }
        if (isStopped()) {
            Decisions.note(
                    Decisions.About.STATUS,
                    () -> status == Status.CANCELED ? "its supplier canceled it" : "its supplier withholds it");
        }
        return new Story.Rights(
                status, held, expires, Lengths.cut(usageTerms, Lengths.NOTE), Lengths.cut(editorNote, Lengths.NOTE));
    }

    /// Returns what says that the copy is for editors only; null if nothing does.
    private @Nullable String forEditorsOnly() {
        if (forEditors) {
            return "as its kind says";
        }
        String words = AdvisoryWords.in(category, slug, headline);
        return words == null ? NotForPublication.in(headline, body) : words;
    }

    private Story.About about() {
        return new Story.About(
                Lengths.cut(slug, Lengths.NAME),
                Lengths.cut(section, Lengths.NAME),
                Lengths.cut(category, Lengths.NAME),
                subjects.stream().limit(Lengths.MOST).map(Subject::cut).toList(),
                Lengths.cutAll(severalKeywords(), Lengths.NAME),
                places.stream().limit(Lengths.MOST).map(Subject::cut).toList(),
                entities.stream().limit(Lengths.MOST).map(NamedEntity::cut).toList(),
                urgency);
    }

    /// Returns the keywords one by one. Some suppliers join them by semicolons.
    private List<String> severalKeywords() {
        return keywords.stream()
                .flatMap(words -> SEMICOLON.splitAsStream(EscapedCharacters.read(words)))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private Story.Copy copy(@Nullable String printed) {
        return new Story.Copy(
                Lengths.orNull(language, Lengths.NAME),
                Lengths.cut(headline(printed), Lengths.HEADLINE),
                Lengths.cut(EscapedCharacters.orNull(summary), Lengths.NOTE),
                dateline == null ? null : dateline.cut(),
                body);
    }

    /// Returns the headline without the wire's marks; if there is none, the first sentence of the copy.
    private @Nullable String headline(@Nullable String printed) {
        String sent = EscapedCharacters.orNull(headline);
        if (printed == null && status != Status.CANCELED) {
            String sentence = FirstSentence.of(body.text());
            if (sentence != null) {
                Decisions.note(
                        Decisions.About.HEADLINE, () -> "the first sentence of the copy, because no headline came");
            }
            return sentence;
        }
        if (printed != null && sent != null && !printed.equals(sent.strip())) {
            Decisions.note(
                    Decisions.About.HEADLINE,
                    () -> "the marks of the wire are removed from " + Decisions.quote(String.valueOf(sent)));
        }
        return printed;
    }

    private Story.Credits credits() {
        return new Story.Credits(
                Lengths.cut(EscapedCharacters.orNull(byline), Lengths.NAME),
                Lengths.cutAll(contributors, Lengths.NAME),
                Lengths.cut(contributorLine, Lengths.NOTE),
                Lengths.cut(creditLine, Lengths.NAME));
    }
}
