/// Checks which regular expressions are safe to run on text of any length.
@NullMarked
package dateline.expressions;

import org.jspecify.annotations.NullMarked;
