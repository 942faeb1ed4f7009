/// Reads answers of the AP Media API: feed and search pages, single items.
@NullMarked
package dateline.formats.ap;

import org.jspecify.annotations.NullMarked;
