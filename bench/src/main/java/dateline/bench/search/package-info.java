/// Measures how good full-text search is, and how fast.
@NullMarked
package dateline.bench.search;

import org.jspecify.annotations.NullMarked;
