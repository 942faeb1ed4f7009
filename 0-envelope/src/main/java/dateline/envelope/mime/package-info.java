/// Messages of e-mail taken apart: header, parts, enclosures (RFC 5322, RFC 2045 to 2049). Pure; knows no network.
@NullMarked
package dateline.envelope.mime;

import org.jspecify.annotations.NullMarked;
