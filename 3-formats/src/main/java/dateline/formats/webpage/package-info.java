/// Reads news pages that were saved as HTML.
@NullMarked
package dateline.formats.webpage;

import org.jspecify.annotations.NullMarked;
