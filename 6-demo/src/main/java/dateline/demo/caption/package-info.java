/// Writes what a picture says of itself into its JPEG file: IPTC IIM, XMP and EXIF.
@NullMarked
package dateline.demo.caption;

import org.jspecify.annotations.NullMarked;
