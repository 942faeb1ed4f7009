/// Reads NewsML-G2: news items, packages, and news messages of several.
@NullMarked
package dateline.formats.g2;

import org.jspecify.annotations.NullMarked;
