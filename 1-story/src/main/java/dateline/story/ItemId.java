package dateline.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.envelope.Sha256;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Decides whether an id that a supplier sent can identify one item. All readers use it, through
/// [StoryDraft#story()], or directly if they have another id to fall back to.
///
/// An id that many items carry identifies none of them: a blank id, a word like `null`, zeros, a
/// scheme with nothing after it, the address of a front page, or a placeholder that a template did
/// not fill in. For pictures, a file name that a camera gave does not count either. The whole
/// rule: `docs/decisions/0009-what-identifies-an-item.md`.
public final class ItemId {
    private static final Set<String> WORDS_FOR_NOTHING = Set.of(
            "null",
            "nil",
            "none",
            "nan",
            "n/a",
            "na",
            "undefined",
            "unknown",
            "empty",
            "false",
            "true",
            "guid",
            "id",
            "uri",
            "url",
            "uuid",
            "urn",
            "itemid",
            "[object object]");
    private static final Pattern UUID =
            Pattern.compile("([0-9a-f]{8})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{4})-?([0-9a-f]{12})");
    private static final Pattern ZEROS = Pattern.compile("(?:urn:uuid:|uuid:)?[0-]+");
    private static final Pattern SCHEME_ALONE =
            Pattern.compile("[A-Za-z][A-Za-z0-9+.-]{0,30}:(?:[A-Za-z0-9-]{1,31}:)?[/#?]{0,3}");
    /// Matches `{guid}`, `[ID]`, `%ITEM_ID%`, `$guid$`. A UUID in braces has digits and does not match.
    private static final Pattern PLACEHOLDER = Pattern.compile("[{\\[%$]{1,2}[A-Za-z_. -]{1,60}[}\\]%$]{1,2}");
    private static final Pattern UNFILLED =
            Pattern.compile("\\{\\{.{0,100}}}|\\$\\{.{0,100}}|<%.{0,100}%>|\\{%.{0,100}%}|YYYYMMDD|yyyyMMdd");
    private static final String MARKS_OF_TEMPLATES = "{[%$<";
    private static final Pattern ALL_X = Pattern.compile("[Xx-]{3,}");

    /// File names that cameras and telephones give (DCF, JEITA CP-3461: four characters and four digits; and
    /// makers' own forms): `DSC_0001`, `IMG_20260301_101500`, `P1010001`, `100_0042`.
    private static final Pattern CAMERA_FILE =
            Pattern.compile("(?i)_?(?:DSC|DSCN|DSCF|IMG|IMGP|IMAG|_MG|MVI|PICT|CIMG|SAM"
                    + "|GOPR|DJI|HPIM|PXL|KIF|ST[A-C]|SANY|EPSN|SDC)[ _-]?[0-9]{3,9}[0-9A-Za-z_~ -]{0,24}(?:\\.[a-z]{3,4})?"
                    + "|P[0-9A-C][0-9]{6}(?:\\.[a-z]{3,4})?"
                    + "|[0-9]{3}[_-][0-9]{4}(?:\\.[a-z]{3,4})?");

    /// File names that programs give to an unnamed file. A plain number is an id: many systems count their
    /// items from 1.
    private static final Pattern NO_NAME =
            Pattern.compile("(?i)(?:untitled|unnamed|unbenannt|noname|no[ _-]?title|document|image|photo|picture|scan"
                    + "|screenshot|default|example|sample|test)(?:[ _-]?\\(?[0-9]{0,3}\\)?)(?:\\.[a-z]{3,4})?");

    private ItemId() {}

    /// Returns the id without surrounding white space; null if it carries no information. The address of a
    /// front page is returned as sent, so call [#identifies(String)] before you use an id to look up an item.
    /// An id of more than 1,000 characters is replaced by its digest, `sha256:` and 64 hexadecimal digits, so
    /// that different ids stay different.
    public static @Nullable String orNull(@Nullable String rawId) {
        String id = rawId == null ? "" : rawId.strip();
        if (id.length() > Lengths.ID) {
            return "sha256:" + Sha256.hex(id.getBytes(UTF_8));
        }
        boolean saysNothing = id.codePoints().noneMatch(Character::isLetterOrDigit)
                || WORDS_FOR_NOTHING.contains(id.toLowerCase(Locale.ROOT))
                || ZEROS.matcher(id).matches()
                || ALL_X.matcher(id).matches()
                || SCHEME_ALONE.matcher(id).matches()
                || mayBeTemplate(id)
                        && (PLACEHOLDER.matcher(id).matches()
                                || UNFILLED.matcher(id).find());
        return saysNothing ? null : id;
    }

    /// Returns whether an id has a character of a template. Hardly any has, and others are not searched further.
    private static boolean mayBeTemplate(String id) {
        for (int i = 0; i < id.length(); i++) {
            if (MARKS_OF_TEMPLATES.indexOf(id.charAt(i)) >= 0) {
                return true;
            }
        }
        return id.contains("YYYY") || id.contains("yyyy");
    }

    /// Does the same as [#orNull(String)] for a picture, but also returns null for a front page and for a
    /// camera's file name.
    public static @Nullable String ofPictureOrNull(@Nullable String rawId) {
        return rawId == null || isCameraFile(rawId) || !identifies(rawId) ? null : orNull(rawId);
    }

    /// Returns a UUID in its other spelling, with or without hyphens; null if the id is no UUID. Agencies write
    /// a picture's id in one way in the picture, and in the other where a story names it.
    public static @Nullable String uuidSpelledOtherwise(String id) {
        Matcher uuid = UUID.matcher(id.strip().toLowerCase(Locale.ROOT));
        if (!uuid.matches()) {
            return null;
        }
        boolean hyphens = id.indexOf('-') >= 0;
        return IntStream.rangeClosed(1, uuid.groupCount())
                .mapToObj(uuid::group)
                .collect(Collectors.joining(hyphens ? "" : "-"));
    }

    /// Returns whether the id can identify one item.
    public static boolean identifies(@Nullable String rawId) {
        String id = orNull(rawId);
        return id != null && !ArticleLink.isFrontPage(id);
    }

    /// Returns whether an unrelated item may have the same id: a camera's file name, a name for an unnamed file
    /// (`untitled`), or a front page. Two items with such an id are the same item only if their content is the
    /// same, and an editor decides on an order to kill such an id.
    public static boolean isCommon(@Nullable String rawId) {
        String id = orNull(rawId);
        return id != null
                && (isCameraFile(id)
                        || id.length() <= 60 && NO_NAME.matcher(id).matches()
                        || ArticleLink.isFrontPage(id));
    }

    /// Returns whether this is a file name that a camera gave. Every camera counts from 1.
    public static boolean isCameraFile(String name) {
        return name.length() <= 60 && CAMERA_FILE.matcher(name.strip()).matches();
    }
}
