/// Reads what the AP Media API answers: feed and search pages, single items.
@NullMarked
package dateline.formats.ap;

import org.jspecify.annotations.NullMarked;
