@NullMarked
package dateline.journal;

import org.jspecify.annotations.NullMarked;
