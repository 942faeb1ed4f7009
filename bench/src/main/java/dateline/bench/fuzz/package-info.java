/// Feeds each reader with what nobody would send.
@NullMarked
package dateline.bench.fuzz;

import org.jspecify.annotations.NullMarked;
