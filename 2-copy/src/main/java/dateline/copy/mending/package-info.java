/// Mends XML that is not well-formed, so that it is read like all other.
@NullMarked
package dateline.copy.mending;

import org.jspecify.annotations.NullMarked;
