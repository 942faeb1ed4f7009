@NullMarked
package dateline.formats.feed;

import org.jspecify.annotations.NullMarked;
