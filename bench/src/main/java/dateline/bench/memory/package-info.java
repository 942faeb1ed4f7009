/// Measures how much memory reading and filing a file takes.
@NullMarked
package dateline.bench.memory;

import org.jspecify.annotations.NullMarked;
