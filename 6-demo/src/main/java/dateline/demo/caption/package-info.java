/// Writes a picture's metadata into its JPEG file: IPTC IIM, XMP and EXIF.
@NullMarked
package dateline.demo.caption;

import org.jspecify.annotations.NullMarked;
