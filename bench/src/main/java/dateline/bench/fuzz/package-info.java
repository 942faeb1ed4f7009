/// Feeds each reader malformed files that nobody would send.
@NullMarked
package dateline.bench.fuzz;

import org.jspecify.annotations.NullMarked;
