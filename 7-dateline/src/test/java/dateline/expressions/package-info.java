/// The rule of the build for regular expressions.
@NullMarked
package dateline.expressions;

import org.jspecify.annotations.NullMarked;
