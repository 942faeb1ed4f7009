/// Reads text wires made for teleprinters: ANPA 1312 and IPTC 7901.
@NullMarked
package dateline.formats.teletype;

import org.jspecify.annotations.NullMarked;
