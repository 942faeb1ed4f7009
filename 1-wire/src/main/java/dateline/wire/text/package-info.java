/// Bytes as text.
@NullMarked
package dateline.wire.text;

import org.jspecify.annotations.NullMarked;
