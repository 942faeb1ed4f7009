package dateline.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The IPTC Media Topics as a tree: a story about snooker is also about sport.
public final class MediaTopics {
    private static final Set<String> LANGUAGES = Set.of("ar", "da", "de", "en", "es", "fr", "pt", "pt-BR", "sv", "zh");
    private static final String SCHEME = "medtop:";
    private static final Pattern SUBJECT_CODE =
            Pattern.compile("subj:(?<subject>[0-9]{2})(?<matter>[0-9]{3})(?<detail>[0-9]{3})");
    private static final Map<String, String> BROADER = read("broader", SCHEME);
    /// By language, once asked for.
    private static final Map<String, Map<String, String>> NAMES = new ConcurrentHashMap<>();

    private MediaTopics() {}

    /// Returns whether a code is the code `asked`, or a narrower topic. The Subject Codes, the older list, are
    /// a tree too; the Media Topics kept their seventeen roots.
    ///
    /// @param code with its scheme, `medtop:20001148`, `subj:15054000`; a code of another scheme is only
    ///     within itself
    /// @param asked a code, also with its scheme
    public static boolean isWithin(String code, String asked) {
        for (String at = code; at != null; at = broader(at)) {
            if (at.equals(asked)) {
                return true;
            }
        }
        return false;
    }

    /// Finds the name of a Media Topic.
    ///
    /// @param language a tag (BCP 47): Arabic, Chinese, Danish, English, French, German, Portuguese (also `pt-BR`),
    ///     Spanish or Swedish
    public static Optional<String> findName(String code, String language) {
        Locale locale = Locale.forLanguageTag(language);
        String tag = locale.getLanguage() + (locale.getCountry().equals("BR") ? "-BR" : "");
        return code.startsWith(SCHEME) && LANGUAGES.contains(tag)
                ? Optional.ofNullable(
                        NAMES.computeIfAbsent(tag, file -> read(file, "")).get(code))
                : Optional.empty();
    }

    /// Finds the code of the topic that is broader.
    public static Optional<String> findBroader(String code) {
        return Optional.ofNullable(broader(code));
    }

    /// Lists the codes of all topics that are broader, from the root to the one next above.
    public static List<String> path(String code) {
        List<String> path = new ArrayList<>();
        for (String at = broader(code); at != null; at = broader(at)) {
            path.addFirst(at);
        }
        return path;
    }

    /// Lists the codes of the topics that are next narrower than a Media Topic.
    public static List<String> narrower(String code) {
        return BROADER.entrySet().stream()
                .filter(topic -> topic.getValue().equals(code))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    private static @Nullable String broader(String code) {
        Matcher subject = SUBJECT_CODE.matcher(code);
        if (!subject.matches()) {
            return BROADER.get(code);
        }
        String root = subject.group("subject") + "000000";
        if (!subject.group("detail").equals("000")) {
            return "subj:" + subject.group("subject") + subject.group("matter") + "000";
        }
        return subject.group("matter").equals("000") ? SCHEME + root : "subj:" + root;
    }

    /// Reads lines of a code, a blank and a value.
    ///
    /// @param before what stands before each value
    private static Map<String, String> read(String file, String before) {
        try (InputStream in = Objects.requireNonNull(
                        MediaTopics.class.getResourceAsStream("/dateline/story/media-topics-" + file + ".txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" ", 2))
                    .collect(Collectors.toUnmodifiableMap(pair -> SCHEME + pair[0], pair -> before + pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
