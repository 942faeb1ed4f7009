package dateline.formats.g2;

import dateline.copy.XmlElement;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Normalises codes to the usual aliases, whatever alias a supplier has for a scheme: `medtop:04000000`
/// for `http://cv.iptc.org/newscodes/mediatopic/04000000`.
///
/// Catalogs that an item only references (`catalogRef`) are not fetched: their aliases are read as those of
/// IPTC's own catalogs.
final class Catalog {
    private static final String NEWSCODES = "cv.iptc.org/newscodes/";
    /// IPTC's own aliases, by the end of the scheme's URI. Source: catalog.IPTC-G2-Standards.
    private static final Map<String, String> IPTC = Map.ofEntries(
            Map.entry("mediatopic", "medtop"),
            Map.entry("subjectcode", "subj"),
            Map.entry("genre", "genre"),
            Map.entry("pubstatusg2", "stat"),
            Map.entry("itemrelation", "irel"),
            Map.entry("signal", "sig"),
            Map.entry("ninature", "ninat"),
            Map.entry("cpnature", "cpnat"),
            Map.entry("rendition", "rnd"),
            Map.entry("descriptionrole", "drol"),
            Map.entry("creatorrole", "crol"),
            Map.entry("dimensionunit", "dimensionunit"));

    private final Map<String, String> schemes = new HashMap<>();
    private final @Nullable Catalog around;

    /// @param around the catalog of the message; null if there is none
    /// @param holder the element that may hold catalogs: a message's header, or an item
    Catalog(@Nullable Catalog around, XmlElement holder) {
        this.around = around;
        holder.all("catalog").stream()
                .flatMap(catalog -> catalog.all("scheme").stream())
                .forEach(this::add);
    }

    private @Nullable String scheme(String alias) {
        String own = schemes.get(alias);
        return own == null && around != null ? around.scheme(alias) : own;
    }

    private void add(XmlElement scheme) {
        String alias = scheme.attribute("alias");
        String uri = scheme.attribute("uri");
        if (alias != null && uri != null) {
            schemes.put(alias, uri);
        }
    }

    /// Returns the code of a property: its `qcode`, or its `uri`.
    @Nullable
    String code(XmlElement property) {
        return code(property, "qcode", "uri");
    }

    /// Returns the code in an attribute, or in its URI counterpart: `rel` or `reluri`.
    @Nullable
    String code(XmlElement property, String attribute) {
        return code(property, attribute, attribute + "uri");
    }

    private @Nullable String code(XmlElement property, String qcode, String uri) {
        String qcodeValue = property.attribute(qcode);
        if (qcodeValue != null) {
            return ofQcode(qcodeValue);
        }
        String uriValue = property.attribute(uri);
        return uriValue == null ? null : ofUri(uriValue);
    }

    private String ofQcode(String qcode) {
        int colon = qcode.indexOf(':');
        String uri = colon < 0 ? null : scheme(qcode.substring(0, colon));
        if (uri == null) {
            return qcode;
        }
        String code = qcode.substring(colon + 1);
        String alias = alias(uri);
        if (alias != null) {
            return alias + ':' + code;
        }
        boolean takesTheNameOfAnother = IPTC.containsValue(qcode.substring(0, colon));
        return takesTheNameOfAnother ? uri + code : qcode;
    }

    private static String ofUri(String uri) {
        int slash = uri.lastIndexOf('/');
        String alias = slash < 0 ? null : alias(uri.substring(0, slash));
        return alias == null ? uri : alias + ':' + uri.substring(slash + 1);
    }

    private static @Nullable String alias(String scheme) {
        int at = scheme.indexOf(NEWSCODES);
        return at < 0
                ? null
                : IPTC.get(scheme.substring(at + NEWSCODES.length()).replaceAll("/$", ""));
    }
}
