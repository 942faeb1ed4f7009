/// Starts what `./package` builds, as an operator would.
@NullMarked
package dateline.release;

import org.jspecify.annotations.NullMarked;
