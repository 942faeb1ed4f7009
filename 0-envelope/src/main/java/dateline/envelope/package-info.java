@NullMarked
package dateline.envelope;

import org.jspecify.annotations.NullMarked;
