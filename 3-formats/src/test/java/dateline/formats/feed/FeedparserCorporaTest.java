package dateline.formats.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.copy.TextDecoding;
import dateline.copy.WireFile;
import dateline.formats.Corpora;
import dateline.story.Reading;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// Runs feedparser's own tests. Each file states in its first comment how feedparser should read it. The test
/// checks this if a story has a counterpart for it.
///
/// The test changes two things in a file before it reads it (see docs/formats/feeds.md). If the expectation is
/// about the feed's own fields, they are turned into an item's. An item with only the field in question gets a
/// guid. If the file is a test about its address, the reader gets that address.
@Tag("corpora")
class FeedparserCorporaTest {
    /// The address of feedparser's test server, and the header that names another address.
    private static final String SERVER = "http://127.0.0.1:8097/tests/";
    private static final Pattern LOCATION = Pattern.compile("Header:\\s*Content-Location:\\s*(\\S+)");

    private final FeedReader reader = new FeedReader();
    private final List<String> failing = new ArrayList<>();

    @Test
    void asManyOfTheExpectationsHoldAsHeldBefore() {
        Map<String, Map<Verdict, Integer>> table = new TreeMap<>();
        for (Path file : Corpora.files("feeds/feedparser/tests", "**/*.{xml,json}")) {
            verdict(file).ifPresent(verdict -> {
                String area = file.toString().replaceAll("\\\\", "/").replaceFirst(".*/feedparser/tests/", "");
                table.computeIfAbsent(area.substring(0, area.lastIndexOf('/')), a -> new EnumMap<>(Verdict.class))
                        .merge(verdict, 1, Integer::sum);
                if (verdict == Verdict.FAILS) {
                    failing.add(area);
                }
            });
        }
        String counted = table.entrySet().stream()
                .map(row -> row.getKey() + " " + row.getValue() + "\n")
                .reduce("", String::concat);
        assertThat(counted).as("failing: %s", failing).isEqualTo("""
                encoding {HOLDS=9, APART=70, FAILS=3}
                entities {HOLDS=254, FAILS=2}
                illformed {HOLDS=6, APART=2}
                illformed/chardet {APART=8}
                illformed/geo {APART=3}
                json {HOLDS=1}
                wellformed/amp {HOLDS=70}
                wellformed/atom {HOLDS=95, APART=62, FAILS=1}
                wellformed/atom10 {HOLDS=92, APART=136, FAILS=15}
                wellformed/base {HOLDS=62, APART=60, FAILS=5}
                wellformed/cdf {APART=14}
                wellformed/feedburner {FAILS=1}
                wellformed/geo {APART=10}
                wellformed/http {HOLDS=2, APART=7}
                wellformed/itunes {HOLDS=16, APART=35, FAILS=5}
                wellformed/lang {HOLDS=49, APART=1, FAILS=15}
                wellformed/media-rss {HOLDS=9, APART=2, FAILS=1}
                wellformed/namespace {HOLDS=19, APART=4}
                wellformed/node_precedence {HOLDS=2, APART=1}
                wellformed/psc {APART=5, FAILS=1}
                wellformed/rdf {HOLDS=11, APART=1}
                wellformed/rss {HOLDS=108, APART=73, FAILS=10}
                wellformed/sanitize {HOLDS=727, APART=1, FAILS=17}
                wellformed/sgml {HOLDS=1}
                wellformed/xml {HOLDS=3}
                """);
    }

    private Optional<Verdict> verdict(Path file) {
        WireFile wire = Corpora.read(file);
        TextDecoding.Decoded decoded = TextDecoding.decode(wire.bytes());
        return Expectation.of(decoded.text()).map(expectation -> {
            boolean ofFeed = expectation.isOf("feed")
                    && !expectation.isOf("entries")
                    && !file.toString().endsWith(".json");
            String text = ofFeed ? Transplant.of(decoded.text()) : decoded.text();
            String address = address(file, decoded.text());
            WireFile read = ofFeed ? file(text, decoded.charset(), address) : got(wire.bytes(), address);
            if (!reader.recognises(read)) {
                return Verdict.APART;
            }
            Reading reading = reader.read(read);
            boolean nothing = reading.refused().stream()
                    .anyMatch(refusal -> refusal.reason().contains("nothing to know it by"));
            return Verdict.of(
                    expectation,
                    nothing ? reader.read(file(Transplant.withIds(text), decoded.charset(), address)) : reading,
                    ofFeed);
        });
    }

    /// Returns the file's address if the test is about the address; null otherwise, as for a file that
    /// was not fetched.
    private static @Nullable String address(Path file, String text) {
        String name = file.getFileName().toString();
        if (!name.startsWith("http_") && !name.startsWith("headers_")) {
            return null;
        }
        Matcher location = LOCATION.matcher(text);
        URI here = URI.create(SERVER + name);
        return location.find() && !location.group(1).startsWith("javascript:")
                ? here.resolve(location.group(1)).toString()
                : here.toString();
    }

    private static WireFile file(String text, Charset charset, @Nullable String address) {
        return got(text.getBytes(charset), address);
    }

    private static WireFile got(byte[] bytes, @Nullable String address) {
        return new WireFile("a", bytes, address);
    }
}
