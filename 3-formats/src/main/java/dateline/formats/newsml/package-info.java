/// Reads NewsML 1.0 to 1.2, from envelopes to the copy and the pictures inside.
@NullMarked
package dateline.formats.newsml;

import org.jspecify.annotations.NullMarked;
