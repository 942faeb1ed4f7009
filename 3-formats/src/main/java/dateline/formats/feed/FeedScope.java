package dateline.formats.feed;

import dateline.copy.XmlElement;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What holds for an element by where it stands: XML Base, `xml:lang`, and which namespace is the feed's own.
///
/// @param base what relative addresses are relative to: XML Base, else where the feed was got, else where it says that
/// it
///     is from; null where nobody knows
/// @param language null where none is said
record FeedScope(String own, @Nullable URI base, @Nullable String language) {

    /// @param from where the feed was got
    static FeedScope of(XmlElement root, @Nullable URI from) {
        return new FeedScope(root.namespace(), from, null).within(root);
    }

    FeedScope within(XmlElement element) {
        String said = element.attribute("xml:base");
        URI within = said == null ? base : FeedAddresses.resolve(base, said);
        String spoken = element.attributes().get("xml:lang");
        return new FeedScope(own, within == null ? base : within, spoken == null ? language : language(spoken));
    }

    /// A feed that names no base, and came by a way that knows none, is relative to where it says that it is from.
    FeedScope orBase(@Nullable String address) {
        URI from = base != null || address == null ? base : FeedAddresses.resolve(null, address);
        return from != null && from.isAbsolute() ? new FeedScope(own, from, language) : this;
    }

    FeedScope orLanguage(@Nullable String said) {
        return language != null || said == null ? this : new FeedScope(own, base, language(said));
    }

    /// An address on the web; null where it is none or cannot be made whole.
    @Nullable
    String address(@Nullable String said) {
        return FeedAddresses.web(base, said);
    }

    /// `en_US` is meant as `en-US`; an empty one takes back what the element around said (XML 1.0 §2.12).
    static @Nullable String language(String said) {
        String language = said.strip().replace('_', '-');
        boolean known = language.length() <= 40 && language.matches("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+");
        return known && !language.toLowerCase(Locale.ROOT).startsWith("und") ? language : null;
    }
}
