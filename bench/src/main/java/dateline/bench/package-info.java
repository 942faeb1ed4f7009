/// Measures Dateline beside a reference, in one run.
@NullMarked
package dateline.bench;

import org.jspecify.annotations.NullMarked;
