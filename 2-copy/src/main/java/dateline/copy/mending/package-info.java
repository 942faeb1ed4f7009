/// Mends XML that is not well-formed, so that the same reader can read it.
@NullMarked
package dateline.copy.mending;

import org.jspecify.annotations.NullMarked;
