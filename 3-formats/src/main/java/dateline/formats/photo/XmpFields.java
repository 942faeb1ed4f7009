package dateline.formats.photo;

import static com.adobe.internal.xmp.XMPConst.NS_DC;
import static com.adobe.internal.xmp.XMPConst.NS_IPTCCORE;
import static com.adobe.internal.xmp.XMPConst.NS_IPTCEXT;
import static com.adobe.internal.xmp.XMPConst.NS_PHOTOSHOP;
import static com.adobe.internal.xmp.XMPConst.NS_XMP_RIGHTS;
import static com.adobe.internal.xmp.XMPConst.X_DEFAULT;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.ParseOptions;
import com.adobe.internal.xmp.properties.XMPProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads a picture's metadata from XMP, in the properties of the IPTC Photo Metadata Standard 2023.1.
final class XmpFields {
    private XmpFields() {}

    /// Parses a packet; empty if it is not XMP, or has a document type (which could read files, or expand
    /// without limit).
    static Optional<XMPMeta> parse(byte[] packet) {
        try {
            return Optional.of(XMPMetaFactory.parseFromBuffer(packet, new ParseOptions().setDisallowDoctype(true)));
        } catch (XMPException | RuntimeException e) { // the library throws both on packets that are broken
            return Optional.empty();
        }
    }

    static PictureMetadata read(XMPMeta xmp) {
        return new PictureMetadata(
                find(xmp, NS_DC, "description"),
                find(xmp, NS_PHOTOSHOP, "Headline"),
                find(xmp, NS_IPTCCORE, "AltTextAccessibility"),
                find(xmp, NS_IPTCCORE, "ExtDescrAccessibility"),
                find(xmp, NS_DC, "creator"),
                find(xmp, NS_PHOTOSHOP, "Credit"),
                find(xmp, NS_PHOTOSHOP, "Source"),
                find(xmp, NS_DC, "rights"),
                find(xmp, NS_XMP_RIGHTS, "UsageTerms"),
                find(xmp, NS_XMP_RIGHTS, "WebStatement"),
                find(xmp, NS_PHOTOSHOP, "Instructions"),
                find(xmp, NS_IPTCEXT, "DigitalSourceType"));
    }

    /// Returns a property in any of its three forms: one text, one in several languages, or a list. Null if it
    /// is absent.
    static @Nullable String find(XMPMeta xmp, String schema, String name) {
        try {
            return value(xmp, schema, name);
        } catch (XMPException | RuntimeException e) { // a property that is broken counts as absent
            return null;
        }
    }

    private static @Nullable String value(XMPMeta xmp, String schema, String name) throws XMPException {
        XMPProperty property = xmp.getProperty(schema, name);
        if (property == null || property.getOptions().isSimple()) {
            return property == null ? null : Text.clean(property.getValue());
        }
        if (property.getOptions().isArrayAltText()) {
            XMPProperty words = xmp.getLocalizedText(schema, name, null, X_DEFAULT);
            return words == null ? null : Text.clean(words.getValue());
        }
        return property.getOptions().isArray() ? list(xmp, schema, name) : null;
    }

    private static @Nullable String list(XMPMeta xmp, String schema, String name) throws XMPException {
        List<String> items = new ArrayList<>();
        for (int i = 1; i <= xmp.countArrayItems(schema, name); i++) {
            items.add(xmp.getArrayItem(schema, name, i).getValue());
        }
        return Text.clean(String.join(", ", items));
    }
}
