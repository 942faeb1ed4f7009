/// Bytes as text.
@NullMarked
package dateline.envelope.text;

import org.jspecify.annotations.NullMarked;
