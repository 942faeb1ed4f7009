package dateline.formats.photo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Makes JPEG files that carry metadata and no picture.
final class PhotoFile {
    private final ByteArrayOutputStream segments = new ByteArrayOutputStream();
    private final ByteArrayOutputStream datasets = new ByteArrayOutputStream();

    /// Adds a dataset to IIM's record 2.
    PhotoFile iim(int number, String text) {
        return iim(2, number, text.getBytes(UTF_8));
    }

    PhotoFile iim(int record, int number, byte[] value) {
        datasets.writeBytes(
                new byte[] {0x1C, (byte) record, (byte) number, (byte) (value.length >> 8), (byte) value.length});
        datasets.writeBytes(value);
        return this;
    }

    /// Adds an XMP packet.
    ///
    /// @param properties as RDF/XML
    PhotoFile xmp(String properties) {
        String packet = """
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"
                  xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" xmlns:plus="http://ns.useplus.org/ldf/xmp/1.0/"
                  xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
                  xmlns:Iptc4xmpCore="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/"
                  xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">%s</rdf:Description>
                </rdf:RDF></x:xmpmeta>""".formatted(properties);
        segment(0xE1, ("http://ns.adobe.com/xap/1.0/\0" + packet).getBytes(UTF_8));
        return this;
    }

    byte[] jpeg() {
        if (datasets.size() > 0) {
            ByteArrayOutputStream block = new ByteArrayOutputStream();
            block.writeBytes("Photoshop 3.0\0008BIM".getBytes(StandardCharsets.US_ASCII));
            block.writeBytes(new byte[] {4, 4, 0, 0, 0, 0, (byte) (datasets.size() >> 8), (byte) datasets.size()});
            block.writeBytes(datasets.toByteArray());
            if (datasets.size() % 2 != 0) {
                block.write(0);
            }
            segment(0xED, block.toByteArray());
            datasets.reset();
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8});
        file.writeBytes(segments.toByteArray());
        file.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD9});
        return file.toByteArray();
    }

    private void segment(int marker, byte[] content) {
        int length = content.length + 2;
        segments.writeBytes(new byte[] {(byte) 0xFF, (byte) marker, (byte) (length >> 8), (byte) length});
        segments.writeBytes(content);
    }
}
