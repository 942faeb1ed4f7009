/// Parses e-mail messages: header, parts, enclosures (RFC 5322, RFC 2045 to 2049). Pure; no network access.
@NullMarked
package dateline.envelope.mime;

import org.jspecify.annotations.NullMarked;
