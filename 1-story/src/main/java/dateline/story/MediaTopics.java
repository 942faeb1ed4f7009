package dateline.story;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The IPTC Media Topics as a tree: a story about snooker is also about sport.
public final class MediaTopics {
    private static final String SCHEME = "medtop:";
    private static final Pattern SUBJECT_CODE =
            Pattern.compile("subj:(?<subject>[0-9]{2})(?<matter>[0-9]{3})(?<detail>[0-9]{3})");
    private static final Map<String, String> BROADER = read();

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

    private static Map<String, String> read() {
        try (InputStream in = Objects.requireNonNull(
                        MediaTopics.class.getResourceAsStream("/dateline/story/media-topics-broader.txt"));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .collect(Collectors.toUnmodifiableMap(pair -> SCHEME + pair[0], pair -> SCHEME + pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
