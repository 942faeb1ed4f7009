/// Reads news pages that were saved as HTML.
@NullMarked
package dateline.story.webpage;

import org.jspecify.annotations.NullMarked;
