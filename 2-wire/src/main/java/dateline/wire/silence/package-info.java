/// Suppliers that ought to send and do not.
@NullMarked
package dateline.wire.silence;

import org.jspecify.annotations.NullMarked;
