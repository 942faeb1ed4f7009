package dateline.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import dateline.archive.Topic;
import dateline.site.view.SiteView;
import dateline.story.MediaTopics;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Optional;

/// The addresses of topics, and their names in the site's language.
///
/// @param language of the site
record TopicLinks(String language) {
    static String address(String slug) {
        return Route.TOPICS + URLEncoder.encode(slug, UTF_8);
    }

    static String feed(String slug) {
        return address(slug) + "/feed.xml";
    }

    /// Returns the slug in an address.
    ///
    /// @throws HttpFault.BadRequest if it is not encoded as addresses are
    static String slug(String encoded) {
        try {
            return URLDecoder.decode(encoded, UTF_8);
        } catch (IllegalArgumentException e) {
            throw new HttpFault.BadRequest("The address is not encoded as addresses are.");
        }
    }

    SiteView.Link link(Topic topic) {
        return new SiteView.Link(name(topic), address(topic.slug()));
    }

    /// Returns the name of a Media Topic in the site's language; any other topic's as its supplier wrote it.
    String name(Topic topic) {
        return Optional.ofNullable(topic.code()).flatMap(this::findName).orElseGet(() -> capitalized(topic.name()));
    }

    /// Finds the name of a Media Topic in the site's language; in English if IPTC has none in that language.
    Optional<String> findName(String code) {
        return MediaTopics.findName(code, language)
                .or(() -> MediaTopics.findName(code, "en"))
                .map(TopicLinks::capitalized);
    }

    /// Returns a name with a capital first letter: suppliers and settings often write names in lower case.
    static String capitalized(String name) {
        int first = name.offsetByCodePoints(0, 1);
        return name.substring(0, first).toUpperCase(Locale.ROOT) + name.substring(first);
    }
}
