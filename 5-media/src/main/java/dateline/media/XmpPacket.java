package dateline.media;

import static com.adobe.internal.xmp.XMPConst.NS_DC;
import static com.adobe.internal.xmp.XMPConst.NS_IPTCCORE;
import static com.adobe.internal.xmp.XMPConst.NS_IPTCEXT;
import static com.adobe.internal.xmp.XMPConst.NS_PHOTOSHOP;
import static com.adobe.internal.xmp.XMPConst.NS_XMP_RIGHTS;
import static com.adobe.internal.xmp.XMPConst.X_DEFAULT;

import com.adobe.internal.xmp.XMPException;
import com.adobe.internal.xmp.XMPMeta;
import com.adobe.internal.xmp.XMPMetaFactory;
import com.adobe.internal.xmp.options.PropertyOptions;
import com.adobe.internal.xmp.options.SerializeOptions;
import dateline.formats.photo.PictureMetadata;
import dateline.formats.photo.Text;
import org.jspecify.annotations.Nullable;

/// Writes a picture's metadata as XMP, in the properties of the IPTC Photo Metadata Standard 2023.1.
final class XmpPacket {
    /// The longest text, so that a packet always fits into one segment of a JPEG file (64 KiB).
    private static final int LONGEST_WRITTEN = 1_000;

    private XmpPacket() {}

    /// Returns the packet. The same metadata always gives the same bytes.
    static byte[] write(PictureMetadata metadata) {
        try {
            XMPMeta xmp = XMPMetaFactory.create();
            words(xmp, NS_DC, "description", metadata.caption());
            text(xmp, NS_PHOTOSHOP, "Headline", metadata.headline());
            words(xmp, NS_IPTCCORE, "AltTextAccessibility", metadata.altText());
            words(xmp, NS_IPTCCORE, "ExtDescrAccessibility", metadata.extendedDescription());
            creator(xmp, metadata.byline());
            text(xmp, NS_PHOTOSHOP, "Credit", metadata.credit());
            text(xmp, NS_PHOTOSHOP, "Source", metadata.source());
            words(xmp, NS_DC, "rights", metadata.copyright());
            words(xmp, NS_XMP_RIGHTS, "UsageTerms", metadata.usageTerms());
            text(xmp, NS_XMP_RIGHTS, "WebStatement", metadata.webStatement());
            text(xmp, NS_PHOTOSHOP, "Instructions", metadata.instructions());
            text(xmp, NS_IPTCEXT, "DigitalSourceType", metadata.digitalSourceType());
            return XMPMetaFactory.serializeToBuffer(
                    xmp,
                    new SerializeOptions().setReadOnlyPacket(true).setSort(true).setPadding(0));
        } catch (XMPException e) {
            throw new IllegalStateException("cleaned text can always be written as XMP", e);
        }
    }

    private static void text(XMPMeta xmp, String schema, String name, @Nullable String value) throws XMPException {
        if (value != null) {
            xmp.setProperty(schema, name, Text.cut(value, LONGEST_WRITTEN));
        }
    }

    private static void words(XMPMeta xmp, String schema, String name, @Nullable String value) throws XMPException {
        if (value != null) {
            xmp.setLocalizedText(schema, name, null, X_DEFAULT, Text.cut(value, LONGEST_WRITTEN));
        }
    }

    private static void creator(XMPMeta xmp, @Nullable String byline) throws XMPException {
        if (byline != null) {
            PropertyOptions ordered = new PropertyOptions().setArray(true).setArrayOrdered(true);
            xmp.appendArrayItem(NS_DC, "creator", ordered, Text.cut(byline, LONGEST_WRITTEN), null);
        }
    }
}
