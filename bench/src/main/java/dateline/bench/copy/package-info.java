/// Writes invented copy in every format that agencies send.
@NullMarked
package dateline.bench.copy;

import org.jspecify.annotations.NullMarked;
