/// Reads NewsML-G2: news items, packages, and news messages of several.
@NullMarked
package dateline.story.g2;

import org.jspecify.annotations.NullMarked;
