@NullMarked
package dateline.run;

import org.jspecify.annotations.NullMarked;
