/// Measures Dateline beside something else, in one run.
@NullMarked
package dateline.bench;

import org.jspecify.annotations.NullMarked;
