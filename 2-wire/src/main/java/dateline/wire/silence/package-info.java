/// Detects suppliers that have stopped sending.
@NullMarked
package dateline.wire.silence;

import org.jspecify.annotations.NullMarked;
