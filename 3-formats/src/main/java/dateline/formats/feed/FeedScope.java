package dateline.formats.feed;

import dateline.copy.XmlElement;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What an element inherits from the elements around it: XML Base, `xml:lang` and the feed's own namespace.
///
/// @param base base of relative addresses: XML Base, else the address the feed was fetched from, else the
///     address that it gives for itself; null if unknown
/// @param language null if none is given
record FeedScope(String own, @Nullable URI base, @Nullable String language) {

    /// @param from the address the feed was fetched from
    static FeedScope of(XmlElement root, @Nullable URI from) {
        return new FeedScope(root.namespace(), from, null).within(root);
    }

    FeedScope within(XmlElement element) {
        String xmlBase = element.attribute("xml:base");
        URI within = xmlBase == null ? base : FeedAddresses.resolve(base, xmlBase);
        String xmlLang = element.attributes().get("xml:lang");
        return new FeedScope(own, within == null ? base : within, xmlLang == null ? language : language(xmlLang));
    }

    /// Returns this scope with the address that the feed gives for itself as its base, if it has no base yet.
    FeedScope orBase(@Nullable String address) {
        URI from = base != null || address == null ? base : FeedAddresses.resolve(null, address);
        return from != null && from.isAbsolute() ? new FeedScope(own, from, language) : this;
    }

    FeedScope orLanguage(@Nullable String tag) {
        return language != null || tag == null ? this : new FeedScope(own, base, language(tag));
    }

    /// Returns the absolute address on the web; null if it is not one or cannot be resolved.
    @Nullable
    String address(@Nullable String reference) {
        return FeedAddresses.web(base, reference);
    }

    /// Returns the language tag, with `en_US` read as `en-US`; null if it is not a valid one. An empty tag
    /// cancels the inherited language (XML 1.0 §2.12).
    static @Nullable String language(String tag) {
        String language = tag.strip().replace('_', '-');
        boolean known = language.length() <= 40 && language.matches("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*+");
        return known && !language.toLowerCase(Locale.ROOT).startsWith("und") ? language : null;
    }
}
