/// Reads what the AP Media API answers: feed and search pages, single items.
@NullMarked
package dateline.story.ap;

import org.jspecify.annotations.NullMarked;
