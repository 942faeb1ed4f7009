@NullMarked
package dateline.search.threads;

import org.jspecify.annotations.NullMarked;
