/// Decodes bytes to text.
@NullMarked
package dateline.envelope.text;

import org.jspecify.annotations.NullMarked;
