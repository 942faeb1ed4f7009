package dateline.wire.poll;

import dateline.envelope.mime.ContentType;
import dateline.wire.outward.Ask;
import dateline.wire.outward.Outward;
import dateline.wire.outward.Reply;
import dateline.wire.outward.ShownAddress;
import dateline.wire.rounds.RetryLater;
import dateline.wire.rounds.Visit;
import dateline.wire.rounds.VisitFailed;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Fetches the texts for a page of the AP Media API, which keeps them apart as NITF renditions. Each text is a
/// dispatch of its own, byte for byte, taken before its page; the reader of the page finds it by its address.
///
/// If a text cannot be fetched, the page is retried on the next three visits. Then it is taken without that
/// text, so that one item does not block the feed. Not thread-safe.
final class ItemTexts {
    private static final List<String> BODIES = List.of("body_nitf", "body_xhtml", "body_html", "body_text");
    private static final int LONGEST = 4 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /// More items than an AP page has.
    private static final int MOST = 500;
    private static final int TRIES = 3;

    private final URI owner;
    private final Credentials credentials;
    private final Outward outward;
    private final InstantSource clock;
    private @Nullable URI troubled;
    private int tries;

    ItemTexts(URI owner, Credentials credentials, Outward outward, InstantSource clock) {
        this.owner = owner;
        this.credentials = credentials;
        this.outward = outward;
        this.clock = clock;
    }

    /// Fetches and takes the texts that the items of a page name.
    ///
    /// @param at the address that the page was requested from
    void take(Visit visit, Reply page, URI at) throws IOException, RetryLater {
        JsonNode root = read(page.body());
        JsonNode level = root.path("data").isObject() ? root.path("data") : root;
        List<String> links = level.path("items")
                .valueStream()
                .flatMap(entry -> entry.path("item") instanceof ObjectNode item ? Stream.of(item) : Stream.empty())
                .filter(ItemTexts::lacksText)
                .flatMap(item -> link(item).stream())
                .limit(MOST)
                .toList();
        for (String link : links) {
            URI text = page.resolve(link);
            Optional<Reply> reply = fetch(text, at);
            if (reply.isPresent()) {
                String charset =
                        ContentType.charset(reply.get().header("content-type").orElse(null));
                visit.takePart(ShownAddress.of(text), reply.get().body(), charset);
            }
        }
    }

    private static JsonNode read(byte[] page) throws VisitFailed {
        try {
            return JsonMapper.shared().readTree(page);
        } catch (JacksonException e) {
            throw new VisitFailed("The host's page is not JSON.", e);
        }
    }

    private static boolean lacksText(ObjectNode item) {
        String type = item.path("type").asString("text");
        String status = item.path("pubstatus").asString("");
        return type.equalsIgnoreCase("text")
                && !status.equalsIgnoreCase("canceled")
                && BODIES.stream().allMatch(name -> item.path(name).asString("").isBlank());
    }

    private static Optional<String> link(ObjectNode item) {
        return item.path("renditions")
                .propertyStream()
                .filter(one -> one.getKey().equalsIgnoreCase("nitf")
                        || one.getValue().path("format").asString("").equalsIgnoreCase("nitf"))
                .map(one -> one.getValue().path("href").asString(""))
                .filter(href -> !href.isBlank())
                .findFirst();
    }

    /// Fetches a text; empty if the page is to be taken without it.
    private Optional<Reply> fetch(URI text, URI at) throws IOException, RetryLater {
        try {
            Reply reply = outward.send(
                    Ask.get(text).onBehalfOf(owner, credentials.headers()).within(LONGEST, PATIENCE));
            return switch (reply.status()) {
                case 200 -> Optional.of(reply);
                case 400, 403, 404, 410 -> Optional.empty();
                default -> throw failure(reply);
            };
        } catch (IOException e) {
            if (isHopeless(at) && !Thread.currentThread().isInterrupted()) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private IOException failure(Reply reply) throws RetryLater {
        Optional<Duration> later = HttpTimes.retryAfter(reply, clock);
        if ((reply.status() == 429 || reply.status() == 503) && later.isPresent()) {
            throw new RetryLater(later.get());
        }
        return new VisitFailed("The host answered " + reply.status() + " for the text of an item.");
    }

    /// Counts a failure of the page, and returns whether it has failed more than three times in a row.
    private boolean isHopeless(URI at) {
        tries = at.equals(troubled) ? tries + 1 : 1;
        troubled = at;
        return tries > TRIES;
    }
}
