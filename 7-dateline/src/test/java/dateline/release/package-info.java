/// What `./package` builds, started as an operator would start it.
@NullMarked
package dateline.release;

import org.jspecify.annotations.NullMarked;
